package org.inshore.core.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.inshore.core.configuration.section.ConfiguredSource;
import org.inshore.spi.scan.Settings;
import org.inshore.spi.source.Declaration;
import org.inshore.spi.source.scene.ExportScene;
import org.junit.jupiter.api.Test;

/** The example of a register of scenes can be read. */
class ScenesExampleTest {
  @Test
  void isAValidRegister() throws Exception {
    List<ConfiguredSource> sources =
        Stream.of("hk-reporting", "hk-share", "core")
            .map(
                id ->
                    new ConfiguredSource(
                        id, null, "/srv/" + id, Declaration.NONE, Settings.none(id)))
            .toList();
    List<ExportScene> scenes = ScenesFile.read(Path.of("scenes.example.yaml"), sources);
    assertThat(scenes).hasSize(1);
    assertThat(scenes.getFirst().scopes()).hasSize(3);
    assertThat(scenes.getFirst().basis()).isNotNull();
  }
}
