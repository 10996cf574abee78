import ArgumentParser
import SecauditRegister

extension Quarter: ExpressibleByArgument {
    init?(argument: String) {
        self.init(argument)
    }
}
