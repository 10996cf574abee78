/// The passwords that every list of leaked ones begins with, and what Russians type instead; commonest first.
///
/// Written from general knowledge: keyboard rows and columns, repeated digits, the best known words in three disguises.
extension WordList {
    static let commonPasswords = WordList(
        """
        123456 password 12345678 qwerty 123456789 12345 1234 111111 1234567 dragon 123123 qwerty123 admin password1
        1q2w3e4r abc123 qwertyuiop 1qaz2wsx 000000 654321 666666 123321 monkey letmein 1234567890 iloveyou qazwsx
        1q2w3e 7777777 121212 555555 zxcvbnm asdfgh 112233 159753 777777 987654321 987654 88888888 qwe123 1q2w3e4r5t
        123qwe zxcvbn asdfghjkl football baseball master welcome login princess sunshine shadow superman michael
        killer qweqwe qweasd qweasdzxc 147258369 123654 1qazxsw2 111222 12344321 789456123 123123123 google asdf
        asdasd 11111111 00000000 99999999 12341234 0987654321 55555 11111 22222 222222 333333 444444 888888 999999
        qaz123 q1w2e3r4 q1w2e3 q1w2e3r4t5 1a2b3c4d a123456 a12345 aa123456 pass pass123 passw0rd p@ssw0rd p@ssword
        admin123 admin1 administrator root toor user user123 guest test test123 test1234 demo default changeme
        secret secret123 hello hello123 freedom whatever trustno1 starwars batman jordan hunter hunter2 ranger
        buster thomas robert soccer hockey george charlie andrew michelle jessica pepper daniel access joshua maggie
        matrix internet samsung nokia computer server windows linux mysql oracle system manager office support
        service temp temp123 qwerty1 qwerty12 qwerty1234 qwerty12345 qwaszx zaq12wsx zaq1zaq1 xsw2zaq1 poiuyt lkjhgf
        mnbvcxz qazwsxedc qazxsw qweasd123 qwer1234 qwertyui qwert asdfg zxcvb asd123 zxc123 zxcasdqwe 1qaz2wsx3edc
        1qaz!qaz qwe1234 йцукен йцукенг йцукенгшщз фывапр фывапролдж ячсмит ячсмить фыва йцук йфяцыч йцу123 1й2ц3у
        1й2ц3у4к пароль пароль1 пароль123 пароль12 привет привет123 любовь админ админ123 администратор ключ секрет
        доступ вход логин кодовое марина наташа максим спартак зенит динамо цска россия ссср москва солнышко
        люблютебя люблю маринка сергей андрей дмитрий алексей александр зайка котенок малыш натали qwertyйцукен
        19841984 19871987 20002000 20202020 20222022 marina natasha maxim sergey andrey dmitriy alexey aleksandr
        nikita vladimir stalker samara spartak zenit dinamo lokomotiv rossiya moskva solnyshko solnishko lubov
        lyubov privet parol vfhbyf yfnfif vfrcbv cthutq fylhtq lvbnhbq fktrctq fktrcfylh ybrbnf cgfhnfr ltybc hjccbz
        vjcrdf gjkysq
        """
    )
}
