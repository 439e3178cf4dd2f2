package org.inshore.core.plugin;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * Which plugins a class path has, noted so that its jars need not all be opened to know. What is
 * noted counts only while the class path has the same jars, by name, size and time.
 */
final class PluginIndex {
  /** What the file says that a system property names. */
  static final PluginIndex OF_CLASS_PATH =
      read(System.getProperty("inshore.plugin-index"), classPath());

  private static final String JAR = "jar ";

  /** By kind, the names of classes; null if nothing is known. */
  private final @Nullable Map<String, List<String>> known;

  private PluginIndex(@Nullable Map<String, List<String>> known) {
    this.known = known;
  }

  /** The class path of this process. */
  static String classPath() {
    return System.getProperty("java.class.path", "");
  }

  /** Writes what is found now, for those with the same class path. */
  static void write(Path to, String classPath, List<Class<?>> kinds) throws IOException {
    List<String> lines = new ArrayList<>(jars(classPath));
    for (Class<?> kind : kinds) {
      ServiceLoader.load(kind, PluginIndex.class.getClassLoader()).stream()
          .forEach(provider -> lines.add(kind.getName() + ' ' + provider.type().getName()));
    }
    Files.write(to, lines);
  }

  /** Reads a file; where it is not of this class path, nothing is known. */
  static PluginIndex read(@Nullable String file, String classPath) {
    if (file == null) {
      return new PluginIndex(null);
    }
    try {
      List<String> lines = Files.readAllLines(Path.of(file));
      List<String> jars = jars(classPath);
      int count = jars.size();
      boolean same =
          lines.size() >= count
              && lines.subList(0, count).equals(jars)
              && lines.stream().skip(count).noneMatch(line -> line.startsWith(JAR));
      if (!same) {
        return new PluginIndex(null);
      }
      Map<String, List<String>> known = new LinkedHashMap<>();
      for (String line : lines.subList(count, lines.size())) {
        int space = line.indexOf(' ');
        known
            .computeIfAbsent(line.substring(0, space), _ -> new ArrayList<>())
            .add(line.substring(space + 1));
      }
      return new PluginIndex(known);
    } catch (IOException e) {
      return new PluginIndex(null);
    }
  }

  /** The plugins of a kind, or null if it is not known which there are. */
  <T> @Nullable List<T> load(Class<T> kind) {
    if (known == null) {
      return null;
    }
    List<T> plugins = new ArrayList<>();
    try {
      for (String name : known.getOrDefault(kind.getName(), List.of())) {
        plugins.add(Class.forName(name).asSubclass(kind).getDeclaredConstructor().newInstance());
      }
    } catch (ReflectiveOperationException e) {
      return null;
    }
    return List.copyOf(plugins);
  }

  /** The jars of the class path, a line each, in an order that does not depend on its own. */
  private static List<String> jars(String classPath) throws IOException {
    List<String> jars = new ArrayList<>();
    for (String element : classPath.split(File.pathSeparator, -1)) {
      Path jar = Path.of(element);
      BasicFileAttributes attributes = Files.readAttributes(jar, BasicFileAttributes.class);
      if (!attributes.isRegularFile()) {
        throw new IOException("not a jar: " + jar); // a folder may change unseen
      }
      jars.add(
          JAR
              + jar.getFileName()
              + ' '
              + attributes.size()
              + ' '
              + attributes.lastModifiedTime().toMillis());
    }
    jars.sort(null);
    return jars;
  }
}
