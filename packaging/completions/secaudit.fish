# The descriptions follow the language in which the program would speak.
set -l spoken (string match --regex '.+' -- $SECAUDIT_LANGUAGE $LC_ALL $LC_MESSAGES $LANG)
if string match --quiet --regex '^[rR][uU]' -- "$spoken[1]"
    source @SHARE@/secaudit/completions/secaudit.ru.fish
else
    source @SHARE@/secaudit/completions/secaudit.en.fish
end
