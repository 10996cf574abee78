@main
struct Secaudit {
    static func main() {
        print("stub")
    }
}
