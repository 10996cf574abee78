/// 1024 English nouns of four to eight letters for generated passwords.
///
/// Written down for this project by subject like the Russian ones, then thinned out evenly in the order of the alphabet.
extension WordList {
    package static let english = WordList(
        """
        acorn actor adobe aisle alarm album alley almond alpine amber anchor angel ankle answer apple apricot april
        apron arcade arch arctic arena armor arrow artist aspen atlas atom attic aunt autumn avenue bacon badge
        badger bagel baker balcony ballad ballet bamboo banana banjo barley barn baron barrel basil basin basket
        bass baton beach beacon bead beam bean bear bedrock beech beetle bell belt bench berry bicycle birch bird
        biscuit bishop bison blanket blaze bloom blossom blouse bluebell board boat bobcat bolt bonfire bonus book
        boot border bottle bouquet bowl bracelet brain branch brass bread breeze brick bridge bronze brook broom
        brother brush bucket buckle budget buffalo bugle builder bulb bundle burrow bush butcher butter button
        cabbage cabin cactus cake calendar camel camera campus canal candle candy cannon canoe canvas canyon cape
        caramel caravan carbon card cargo carnival carpet carrot cart cartoon castle catalog cedar ceiling cello
        census cereal chain chair chalk chamber channel chapel chapter charm chart cheese chef cherry chest chestnut
        chicken chimney china chip chisel chorus cider cinema cinnamon circle circus citizen city clarinet clay
        cliff climate cloak clock cloud clover clown coach coast coat cobalt cobra cocoa coffee coil coin collar
        college colony column comb comedy comet compass concert condor cone coral cord cork corn corner cosmos
        cottage cotton couch cougar council country coupon court cousin coyote cradle crane crater crayon cream
        creek cricket crocus crown crumb crystal cube cuckoo cucumber cupboard curry curtain curve cushion cycle
        cymbal cypress daisy dance dawn deck deer delta depot desert desk diamond diary dinner diploma dish diver
        doctor dolphin domain domino donkey door dove dragon drama drawer dream dress drift drum duck dune dusk
        eagle earth easel echo eclipse editor elbow elder elephant ember emblem emerald empire engine epic equator
        essay estate event exam fable fabric factory falcon family farm farmer feast feather felt fence fern ferry
        fiber fiction fiddle field figure film finch finger fire fish flag flame flamingo flannel flax fleet flint
        flock flood floor flour flower flute foam focus folder forest fork fort fountain frame freight fridge friend
        frog frost fruit funnel furnace gallery galley gallon garage garden garnet gate gazelle gecko genius geyser
        giant ginger giraffe glacier glass glider globe glove gnome goat gold golf goose gopher gorge grain granite
        grape graph grass gravel gravy grid grove guest guitar gulf gull gust habit hail hall hammer hamster hand
        harbor hare harvest hatch haven hawk hazel head heart hedge helmet herb hermit hero heron herring hill hippo
        hive hobby hockey holiday hollow holly honey hood hook horizon horn horse hotel hound humor hunter icicle
        icon idea igloo image inch index infant inlet insect iris iron ivory jacket jaguar jasmine jazz jelly jersey
        jewel jigsaw jockey joke journal journey judge juice june jungle jury kayak kernel kettle kidney king kiosk
        kitchen kite kitten kiwi knee knight koala label lace ladder lagoon lake lamb lamp lance land lane lantern
        lapel larch laser latch laurel lava lawn lawyer layer leaf leather lecture ledge legend lemon lens lentil
        lesson letter lettuce level lever library lichen lilac lily lime limit linen lion list lizard lobby lobster
        locket loop lotus lounge lunch lung lute lynx lyric machine magnet magpie mammoth mango mansion mantle maple
        marble march margin market maroon marsh mask mast matrix meadow medal melody melon member memory menu
        mercury mermaid mesa metal meteor meter midnight mile mill mineral mint minute mirror mist mitten moat model
        mole moment monarch monkey month moon morning mosaic moss moth motor mound mountain mouse mouth movie muffin
        mural muscle museum mushroom mustard napkin narrow nation nature navy nebula neck nectar needle nephew nest
        nettle news night noodle noon north nose notebook novel number nurse nutmeg oasis object ocean octave
        october olive omelet onion opal opera orange orbit orchard orchid organ osprey ostrich otter outlet oven
        oxygen oyster package paddle page paint palace palm pancake panda panel pansy panther papaya parade parcel
        parent park parrot parsley party pasta pastry patch path patio peach peacock peak pear pearl pebble pelican
        pencil penguin pepper perch permit person petal phone photo piano picture pier pigeon pilgrim pillow pilot
        pine pioneer pipe pirate pixel pizza plain planet plank plaster plate plaza plum plume pocket poem poet
        point polar pond pony poplar poppy porch portrait poster potato pottery powder prairie prince print prism
        profit program project pulse puma pupil puppet puppy purple puzzle pyramid quail quarry quartz queen quest
        quill quilt rabbit raccoon radar radio radish raft rail rain rainbow raisin ranch ranger raven razor recipe
        record reef relic remedy report resort ribbon rice riddle ridge ring river road robin robot rocket roof room
        root rope rose rowboat ruby ruler runner saddle saffron sail salad salmon salt sandal sapling sapphire satin
        sauce saucer sauna scale scarf scene school science scooter scout screw script sculptor seal season seat
        secret seed sequoia series shadow shark shawl shed sheep shell shepherd sheriff shield ship shirt shoe shore
        shovel shrimp shrub sidewalk signal silk silver siren sister skate sketch skirt slate sled sleeve slipper
        slope smile smoke snail snow soccer sock sofa soil solar soldier sonnet sorrel soup south spade spaniel
        spark sparrow speech spice spider spiral sponge spoon spring spruce square squirrel stable stadium staff
        stair stamp star steam steel stem step stone stool stork storm story stove straw stream street string sugar
        suit summer summit sunset surf swallow swamp swan sweater swing switch sword symbol syrup tailor talent
        tango tank tape target tart tavern taxi teacher teapot temple tennis tent theater theory thistle thorn
        thread throne thumb thunder ticket tide tiger tile timber toast tomato tooth topaz topic torch tornado tower
        town track tractor trail train tray treasure tree triangle trophy trout truck trumpet trunk tulip tuna
        tundra tunnel turkey turnip turtle tutor twig umbrella uncle unicorn uniform union valley vanilla vase vault
        velvet vendor verse vessel vest victory village vine vinegar violet violin virtue visit vista vocal voice
        volcano volume voyage waffle wagon walnut walrus waltz warden wasp watch water wave weather wedding week
        whale wheat wheel whistle widow willow window wing winter wire wisdom wolf wonder wood wool word world worm
        wren wrist writer yacht yard yarn year yeast yogurt zebra zenith zephyr zinc zipper zone
        """
    )
}
