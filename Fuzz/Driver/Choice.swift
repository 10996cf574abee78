import Glibc
import SecauditFuzzing

/// The parser named by the environment variable `SECAUDIT_FUZZ`.
let chosen: Parser? = unsafe getenv("SECAUDIT_FUZZ").flatMap { Parser.named(unsafe String(cString: $0)) }
