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
    guard found >= 0 else { throw error(path) }
    return found
  }

  /// Makes the folder of a path, and the folders above it, where they are missing.
  static func makeFolder(of path: String) throws(StoreError) {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return }
    let folder = String(path[..<slash])
    guard try size(folder) == nil else { return }
    try makeFolder(of: folder)
    if mkdir(folder, 0o770) == 0 {
      chmod(folder, 0o770)
    } else if errno != EEXIST {
      throw error(folder)
    }
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
  /// How many bytes a file has; `nil` if there is none.
  static func size(_ path: String) throws(StoreError) -> Int? {
    var status = stat()
    if stat(path, &status) == 0 { return Int(status.st_size) }
    // Where a file stands in place of a folder, there is nothing below it.
    guard errno == ENOENT || errno == ENOTDIR else { throw error(path) }
    return nil
  }

  /// The path of an existing file with every link followed, so that all who open it agree on the
  /// names of the files beside it.
  static func resolved(_ path: String) throws(StoreError) -> String {
    guard let resolved = realpath(path, nil) else { throw error(path) }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Makes an empty file if there is none.
  ///
  /// An existing file is not even opened: closing it would drop the locks that SQLite holds on it
  /// in this process.
  static func makeIfMissing(_ path: String) throws(StoreError) {
    let made = Glibc.open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o660)
    if made >= 0 {
      fchmod(made, 0o660)
      close(made)
    } else if errno != EEXIST {
      throw error(path)
    }
  }
}
