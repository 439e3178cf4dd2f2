package org.inshore.testkit.estate.share;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.inshore.spi.source.Location;
import org.inshore.testkit.estate.planting.Planting;

/** A folder that is filled; its files have Chinese names in UTF-8 whatever the locale is. */
public final class Share {
  static {
    // POI logs through an API that nothing is bound to, and would say so on the console.
    if (System.getProperty("log4j2.StatusLogger.level") == null) {
      System.setProperty("log4j2.StatusLogger.level", "OFF");
    }
  }

  private final Path root;
  private final Planting planting;

  /** Makes the folder, or fills one that is there. */
  public Share(Path root, Planting planting) throws IOException {
    this.root = Files.createDirectories(root);
    this.planting = planting;
  }

  /** Writes a file and notes it as an asset. */
  public Location write(String path, byte[] content) throws IOException {
    Path file = path(path);
    Path folder = file.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.write(file, content);
    return planting.asset(location(path));
  }

  /** Where a file is. */
  public Location location(String path) {
    return planting.root().append("path", path);
  }

  /**
   * The path below the root. By way of a URI: in the C locale, which scheduled jobs often have, a
   * path cannot be made of Chinese text.
   */
  public Path path(String relative) {
    StringBuilder uri = new StringBuilder(root.toAbsolutePath().toUri().toString());
    if (uri.charAt(uri.length() - 1) != '/') {
      uri.append('/');
    }
    for (byte b : relative.getBytes(StandardCharsets.UTF_8)) {
      if (b == '/' || b == '.' || b == '-' || (b > 0 && Character.isLetterOrDigit(b))) {
        uri.append((char) b);
      } else {
        uri.append('%');
        uri.append(Character.forDigit((b >> 4) & 15, 16)).append(Character.forDigit(b & 15, 16));
      }
    }
    return Path.of(URI.create(uri.toString()));
  }
}
