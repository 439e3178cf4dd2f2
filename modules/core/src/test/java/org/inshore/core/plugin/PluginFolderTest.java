package org.inshore.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;
import org.inshore.spi.detect.Validator;
import org.inshore.spi.pack.Pack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With jars that the JDK's own compiler has just made. */
class PluginFolderTest {
  private static final String SERVICE = "META-INF/services/" + Validator.class.getName();
  private static final List<Class<?>> KINDS = List.of(Validator.class, Pack.class);

  @TempDir Path folder;
  @TempDir Path work;

  @Test
  void aJarIsAPlugin() throws IOException {
    jar(folder.resolve("one.jar"), plugin("theirs.One", "one"));

    assertThat(validators()).extracting(Validator::name).containsExactly("one");
    assertThat(new PluginFolder(folder.toString()).load(Pack.class, KINDS)).isEmpty();
  }

  @Test
  void aFolderIsAPluginWithItsLibrariesAndEachHasItsOwn() throws IOException {
    for (String name : List.of("a", "b")) {
      Path own = Files.createDirectory(folder.resolve(name));
      Map<String, byte[]> classes =
          compile(
              Map.of(
                  "lib.Version",
                  "package lib; public class Version { public static String name = \"%s\"; }"
                      .formatted(name),
                  "theirs.Validator",
                  source("theirs.Validator", "lib.Version.name")));
      jar(own.resolve("lib.jar"), Map.of("lib/Version.class", classes.get("lib/Version.class")));
      Map<String, byte[]> entries = new TreeMap<>(classes);
      entries.remove("lib/Version.class");
      entries.put(SERVICE, "theirs.Validator".getBytes(StandardCharsets.UTF_8));
      jar(own.resolve("plugin.jar"), entries);
    }

    assertThat(validators()).extracting(Validator::name).containsExactly("a", "b");
  }

  @Test
  void whatIsNoJarIsLeftAlone() throws IOException {
    Files.writeString(folder.resolve("README.txt"), "jars of others");
    Files.createDirectory(folder.resolve("empty"));

    assertThat(validators()).isEmpty();
    assertThat(new PluginFolder(folder.resolve("none").toString()).load(Pack.class, KINDS))
        .isEmpty();
    assertThat(new PluginFolder(null).load(Pack.class, KINDS)).isEmpty();
  }

  @Test
  void aJarThatIsNoneIsRefusedByName() throws IOException {
    Path jar = folder.resolve("cut.jar");
    for (byte[] content : List.of(new byte[0], new byte[] {'P', 'K', 3, 4, 0})) {
      Files.write(jar, content);

      assertThatThrownBy(this::validators)
          .isInstanceOf(PluginException.class)
          .hasMessageContaining("cut.jar: cannot be read");
    }
  }

  @Test
  void aJarWithoutAPluginIsRefused() throws IOException {
    jar(folder.resolve("driver.jar"), Map.of("a.txt", new byte[] {1}));

    assertThatThrownBy(this::validators).hasMessageContaining("driver.jar: no plugin is in it");
  }

  @Test
  void onesThatCannotBeMadeAreRefused() throws IOException {
    jar(
        folder.resolve("lost.jar"),
        Map.of(SERVICE, "theirs.Lost".getBytes(StandardCharsets.UTF_8)));

    assertThatThrownBy(this::validators).hasMessageContaining("lost.jar: this plugin cannot");

    Files.delete(folder.resolve("lost.jar"));
    jar(folder.resolve("throws.jar"), plugin("theirs.Throws", "", true));

    assertThatThrownBy(this::validators).hasMessageContaining("throws.jar: this plugin cannot");
  }

  @Test
  void aFileIsNoFolder() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    assertThatThrownBy(() -> new PluginFolder(file.toString()).load(Validator.class, KINDS))
        .hasMessageContaining("not a folder");
  }

  private List<Validator> validators() {
    return new PluginFolder(folder.toString()).load(Validator.class, KINDS);
  }

  private Map<String, byte[]> plugin(String type, String name) throws IOException {
    return plugin(type, '"' + name + '"', false);
  }

  private Map<String, byte[]> plugin(String type, String name, boolean atOnce) throws IOException {
    String source = source(type, atOnce ? "field" : name);
    if (atOnce) {
      source =
          source
              .replace("public String name", "String field = fail(); public String name")
              .replace(
                  "public boolean",
                  "static String fail() { throw new IllegalStateException(); } public boolean");
    }
    Map<String, byte[]> entries = new TreeMap<>(compile(Map.of(type, source)));
    entries.put(SERVICE, type.getBytes(StandardCharsets.UTF_8));
    return entries;
  }

  private static String source(String type, String name) {
    int dot = type.lastIndexOf('.');
    return """
    package %s;
    public class %s implements org.inshore.spi.detect.Validator {
      public String name() { return %s; }
      public boolean isValid(CharSequence value) { return true; }
    }
    """
        .formatted(type.substring(0, dot), type.substring(dot + 1), name);
  }

  /** The classes of sources by their names, as entries of a jar. */
  private Map<String, byte[]> compile(Map<String, String> sources) throws IOException {
    Path out = Files.createTempDirectory(work, "classes");
    for (Map.Entry<String, String> source : sources.entrySet()) {
      Path file = out.resolve(source.getKey().replace('.', '/') + ".java");
      Files.createDirectories(file.getParent());
      Files.writeString(file, source.getValue());
    }
    List<String> arguments =
        new ArrayList<>(List.of("-proc:none", "-cp", System.getProperty("java.class.path"), "-d"));
    arguments.add(out.toString());
    for (String type : sources.keySet()) {
      arguments.add(out.resolve(type.replace('.', '/') + ".java").toString());
    }
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    assertThat(result).isZero();
    Map<String, byte[]> classes = new TreeMap<>();
    for (String type : sources.keySet()) {
      String entry = type.replace('.', '/') + ".class";
      classes.put(entry, Files.readAllBytes(out.resolve(entry)));
    }
    return classes;
  }

  private static void jar(Path to, Map<String, byte[]> entries) throws IOException {
    try (OutputStream out = Files.newOutputStream(to);
        JarOutputStream jar = new JarOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        jar.putNextEntry(new JarEntry(entry.getKey()));
        jar.write(entry.getValue());
        jar.closeEntry();
      }
    }
  }
}
