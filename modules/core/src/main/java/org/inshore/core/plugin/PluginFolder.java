package org.inshore.core.plugin;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Loads the plugins of others from a folder, each by a class loader of its own: a jar is a plugin,
 * and so is a folder of jars, a plugin with its libraries. Two plugins may so bring different
 * versions of one library; what Inshore itself has comes first.
 */
final class PluginFolder {
  /** What the folder holds that a system property names; the launcher sets it. */
  static final PluginFolder INSTALLED = new PluginFolder(System.getProperty("inshore.plugins"));

  private static final String JAR = ".jar";

  private final @Nullable Path folder;
  private @Nullable List<Installed> plugins;

  PluginFolder(@Nullable String folder) {
    this.folder = folder == null ? null : Path.of(folder);
  }

  /**
   * The plugins of a kind, in the order of their files' names.
   *
   * @throws PluginException if a jar cannot be read, or holds no plugin, or one that is broken
   */
  <T> List<T> load(Class<T> kind, List<Class<?>> kinds) {
    List<T> found = new ArrayList<>();
    for (Installed plugin : plugins(kinds)) {
      try {
        own(kind, plugin.loader).map(ServiceLoader.Provider::get).forEach(found::add);
      } catch (ServiceConfigurationError | LinkageError e) {
        throw PluginException.of("broken", e, plugin.path, problem(e));
      }
    }
    return found;
  }

  /** The file or folder of a plugin; null if it is one of Inshore's own. */
  @Nullable Path origin(Object plugin) {
    for (Installed each : plugins == null ? List.<Installed>of() : plugins) {
      if (each.loader.equals(plugin.getClass().getClassLoader())) {
        return each.path;
      }
    }
    return null;
  }

  private synchronized List<Installed> plugins(List<Class<?>> kinds) {
    List<Installed> known = plugins;
    if (known == null) {
      known = open(kinds);
      plugins = known;
    }
    return known;
  }

  private List<Installed> open(List<Class<?>> kinds) {
    if (folder == null) {
      return List.of();
    }
    List<Installed> opened = new ArrayList<>();
    try {
      for (Path path : sorted(folder)) {
        List<Path> jars =
            Files.isDirectory(path)
                ? sorted(path).stream().filter(PluginFolder::isJar).toList()
                : isJar(path) ? List.of(path) : List.of();
        if (!jars.isEmpty()) {
          opened.add(open(path, jars, kinds));
        }
      }
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (NotDirectoryException e) {
      throw PluginException.of("no-folder", e, folder);
    } catch (IOException e) {
      throw PluginException.of("unreadable", e, folder);
    }
    return List.copyOf(opened);
  }

  // The loader lives as long as its plugins, which is as long as the process.
  @SuppressWarnings("MustBeClosedChecker")
  private static Installed open(Path path, List<Path> jars, List<Class<?>> kinds)
      throws IOException {
    URL[] urls = new URL[jars.size()];
    for (int i = 0; i < urls.length; i++) {
      check(jars.get(i));
      urls[i] = jars.get(i).toUri().toURL();
    }
    URLClassLoader loader =
        new URLClassLoader(path.toString(), urls, PluginFolder.class.getClassLoader());
    try {
      // One that offers nothing is not what its owner thinks it is.
      if (kinds.stream().noneMatch(kind -> own(kind, loader).findAny().isPresent())) {
        throw PluginException.of("empty", null, path);
      }
    } catch (ServiceConfigurationError | LinkageError e) {
      throw PluginException.of("broken", e, path, problem(e));
    }
    return new Installed(path, loader);
  }

  /** A class loader passes over what is no jar, and that must not look like no plugin there. */
  private static void check(Path jar) {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      if (zip.size() == 0) {
        throw new ZipException("no entries");
      }
    } catch (IOException e) {
      throw PluginException.of("unreadable", e, jar);
    }
  }

  private static <T> Stream<ServiceLoader.Provider<T>> own(Class<T> kind, ClassLoader loader) {
    return ServiceLoader.load(kind, loader).stream()
        .filter(provider -> loader.equals(provider.type().getClassLoader()));
  }

  private static String problem(Throwable error) {
    Throwable cause = error.getCause();
    return cause == null
        ? String.valueOf(error.getMessage())
        : cause.getClass().getSimpleName() + ": " + cause.getMessage();
  }

  private static boolean isJar(Path path) {
    return path.getFileName().toString().endsWith(JAR);
  }

  private static List<Path> sorted(Path folder) throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.sorted().toList();
    }
  }

  /** A plugin and what loads its classes. */
  private record Installed(Path path, ClassLoader loader) {}
}
