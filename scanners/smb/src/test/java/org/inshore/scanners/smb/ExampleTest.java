package org.inshore.scanners.smb;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.inshore.spi.scan.Settings;
import org.inshore.spi.source.DataSource;
import org.inshore.spi.source.Declaration;
import org.inshore.spi.source.Endpoint;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class ExampleTest {
  @Test
  void holdsSettingsThatAreKnown() throws Exception {
    Load yaml = new Load(LoadSettings.builder().build());
    Map<?, ?> example = (Map<?, ?>) yaml.loadFromString(Files.readString(Path.of("example.yaml")));
    SmbScannerFactory factory = new SmbScannerFactory(Map.of());
    List<?> sources = (List<?>) Objects.requireNonNull(example.get("sources"));
    assertThat(sources).hasSize(2);
    for (Object source : sources) {
      Map<?, ?> one = (Map<?, ?>) source;
      String target = String.valueOf(one.get("target"));
      assertThat(factory.handles(target)).isTrue();
      Map<String, Object> settings = new HashMap<>();
      ((Map<?, ?>) Objects.requireNonNull(one.get("settings")))
          .forEach((key, value) -> settings.put(String.valueOf(key), value));
      assertThat(
              factory.endpoints(
                  new DataSource("s", "smb", target, Declaration.NONE),
                  new Settings(settings, "example")))
          .extracting(Endpoint::host)
          .allMatch(host -> host.endsWith(".example.internal"))
          .hasSize(1);
    }
  }
}
