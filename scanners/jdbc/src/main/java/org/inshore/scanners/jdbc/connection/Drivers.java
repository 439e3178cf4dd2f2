package org.inshore.scanners.jdbc.connection;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.inshore.spi.message.Messages;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.jspecify.annotations.Nullable;

/**
 * Finds a driver by ServiceLoader: on the class path, and in the drivers folder by a class loader
 * of its own, which DriverManager could not see.
 */
public final class Drivers implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Drivers.class.getName());
  private static final Messages MESSAGES = Messages.of(Drivers.class);

  /** Where drivers are looked for if no setting says so. */
  public static final String FOLDER_PROPERTY = "inshore.drivers";

  private final @Nullable URLClassLoader own;
  private final @Nullable Path folder;
  private final String where;

  private Drivers(@Nullable URLClassLoader own, @Nullable Path folder, String where) {
    this.own = own;
    this.folder = folder;
    this.where = where;
  }

  /**
   * Opens the drivers folder, if there is one.
   *
   * @throws ScanException with {@code CONFIGURATION} if it is not a folder that can be read
   */
  public static Drivers in(@Nullable Path folder, String where) throws ScanException {
    if (folder == null) {
      return new Drivers(null, null, where);
    }
    List<URL> jars = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.jar")) {
      for (Path jar : files) {
        jars.add(url(jar));
      }
    } catch (IOException e) {
      throw new ScanException(
          Category.CONFIGURATION,
          MESSAGES.wording("driver.folder", where, folder.toAbsolutePath()));
    }
    URLClassLoader loader =
        new URLClassLoader(
            "inshore-drivers", jars.toArray(new URL[0]), Drivers.class.getClassLoader());
    return new Drivers(loader, folder, where);
  }

  private static URL url(Path jar) throws MalformedURLException {
    return jar.toUri().toURL();
  }

  /**
   * The first driver that takes a URL.
   *
   * @param jar the file of its jar, for the message when it is missing; null if nobody knows
   * @throws ScanException with {@code CONFIGURATION} naming the jar that is missing
   */
  public Driver driver(String url, @Nullable String jar) throws ScanException {
    ClassLoader loader = own == null ? Drivers.class.getClassLoader() : own;
    Iterator<Driver> drivers = ServiceLoader.load(Driver.class, loader).iterator();
    while (true) {
      try {
        if (!drivers.hasNext()) {
          break;
        }
        Driver driver = drivers.next();
        if (driver.acceptsURL(url)) {
          return driver;
        }
      } catch (ServiceConfigurationError | LinkageError | SQLException e) {
        // One broken driver must not hide the others; its message may repeat the URL.
        LOG.log(System.Logger.Level.DEBUG, "a driver was passed over: {0}", e.getClass());
      }
    }
    String[] parts = url.split(":", 3);
    String name = parts.length > 1 ? parts[1].toLowerCase(Locale.ROOT) : "";
    Path jars = folder == null ? Path.of(System.getProperty(FOLDER_PROPERTY, "drivers")) : folder;
    Path folderName = jars.toAbsolutePath();
    throw new ScanException(
        Category.CONFIGURATION,
        jar == null
            ? MESSAGES.wording("driver.unknown", where, folderName)
            : MESSAGES.wording("driver.missing", where, name, jar, folderName));
  }

  @Override
  public void close() {
    if (own != null) {
      try {
        own.close();
      } catch (IOException e) {
        LOG.log(System.Logger.Level.DEBUG, "drivers folder not closed: {0}", e.getClass());
      }
    }
  }
}
