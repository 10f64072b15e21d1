internal import Glibc

/// Files that all processes of a hall share: readable and writable by the user and the group, never
/// wider, whatever the umask.
enum SharedFile {
  /// Opens a file for reading and writing, making it if need be; gives its descriptor.
  static func open(_ path: String) throws(StoreError) -> Int32 {
    let made = Glibc.open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o660)
    if made >= 0 {
      fchmod(made, 0o660)
      return made
    }
    guard errno == EEXIST else { throw error(path) }
    let found = Glibc.open(path, O_RDWR | O_CLOEXEC)
    guard found >= 0 else {
      if errno == ENOENT { throw .failing(path: path, detail: "it is a link to nothing") }
      throw error(path)
    }
    return found
  }

  /// Makes the folder of a path, and the folders above it, where they are missing.
  static func makeFolder(of path: String) throws(StoreError) {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return }
    let folder = String(path[..<slash])
    guard access(folder, F_OK) != 0 else { return }
    try makeFolder(of: folder)
    guard mkdir(folder, 0o770) == 0 || errno == EEXIST else { throw error(folder) }
    chmod(folder, 0o770)
  }

  private static func error(_ path: String) -> StoreError {
    switch errno {
    case EACCES, EPERM, EROFS: .notPermitted(path: path)
    case ENOSPC, EDQUOT: .full(path: path)
    case ENOENT: .missing(path: path)
    default: .failing(path: path, detail: String(cString: strerror(errno)))
    }
  }
}

extension SharedFile {
  static func exists(_ path: String) -> Bool {
    access(path, F_OK) == 0
  }

  /// Makes an empty file if there is none.
  static func make(_ path: String) throws(StoreError) {
    close(try open(path))
  }
}
