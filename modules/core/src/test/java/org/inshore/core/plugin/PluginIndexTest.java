package org.inshore.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.inshore.spi.inventory.ReportFormat;
import org.inshore.spi.pack.Pack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginIndexTest {
  @TempDir Path folder;

  private Path index = Path.of("");
  private Path one = Path.of("");
  private String classPath = "";

  @BeforeEach
  void writeAnIndex() throws IOException {
    index = folder.resolve("index");
    one = Files.writeString(folder.resolve("one.jar"), "1");
    Path two = Files.writeString(folder.resolve("two.jar"), "2");
    classPath = two + File.pathSeparator + one;
    PluginIndex.write(index, classPath, List.of(Pack.class, ReportFormat.class));
  }

  @Test
  void knowsWhatTheSearchFinds() {
    List<Pack> packs = PluginIndex.read(index.toString(), classPath).load(Pack.class);

    assertThat(packs)
        .isNotEmpty()
        .extracting(Pack::name)
        .containsExactlyElementsOf(
            Plugins.installed().packs(Pack.Kind.POLICIES).stream().map(Pack::name).toList());
  }

  @Test
  void knowsThatThereAreNone() {
    assertThat(PluginIndex.read(index.toString(), classPath).load(ReportFormat.class)).isEmpty();
  }

  @Test
  void doesNotCareForTheOrder() {
    String turned = one + File.pathSeparator + folder.resolve("two.jar");

    assertThat(PluginIndex.read(index.toString(), turned).load(Pack.class)).isNotNull();
  }

  @Test
  void knowsNothingOfAChangedJar() throws IOException {
    Files.writeString(one, "more");

    assertThat(PluginIndex.read(index.toString(), classPath).load(Pack.class)).isNull();
  }

  @Test
  void knowsNothingOfMoreOrFewerJars() throws IOException {
    Path three = Files.writeString(folder.resolve("three.jar"), "3");
    String longer = classPath + File.pathSeparator + three;

    assertThat(PluginIndex.read(index.toString(), longer).load(Pack.class)).isNull();
    assertThat(PluginIndex.read(index.toString(), one.toString()).load(Pack.class)).isNull();
  }

  @Test
  void knowsNothingWhereThereIsNoFile() {
    String missing = folder.resolve("none").toString();

    assertThat(PluginIndex.read(missing, classPath).load(Pack.class)).isNull();
    assertThat(PluginIndex.read(null, classPath).load(Pack.class)).isNull();
  }

  @Test
  void isNotWrittenOfFolders() {
    assertThatIOException()
        .isThrownBy(() -> PluginIndex.write(index, folder.toString(), List.of(Pack.class)));
  }
}
