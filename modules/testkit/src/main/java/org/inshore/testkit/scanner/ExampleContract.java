package org.inshore.testkit.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.inshore.spi.scan.ScannerFactory;
import org.inshore.spi.scan.Settings;
import org.inshore.spi.source.DataSource;
import org.inshore.spi.source.Declaration;
import org.inshore.spi.source.Endpoint;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Contract of a scanner's {@code example.yaml}: each of its sources is taken by the scanner, knows
 * all of its settings, and names its host without connecting.
 */
public abstract class ExampleContract {
  /** The scanner's factory. */
  protected abstract ScannerFactory factory();

  /** The hosts of the example's sources, in its order. */
  protected abstract List<String> hosts();

  @Test
  void holdsSettingsThatAreKnown() throws Exception {
    Load yaml = new Load(LoadSettings.builder().build());
    String text = Files.readString(Path.of("example.yaml"));
    assertThat(text).contains("Run it with: inshore scan --config inshore.yaml\n");
    Map<?, ?> example = (Map<?, ?>) yaml.loadFromString(text);
    List<String> hosts = new ArrayList<>();
    for (Object source : (List<?>) Objects.requireNonNull(example.get("sources"))) {
      Map<?, ?> one = (Map<?, ?>) source;
      String target = String.valueOf(one.get("target"));
      assertThat(factory().handles(target)).as(target).isTrue();
      Map<String, Object> settings = new HashMap<>();
      ((Map<?, ?>) Objects.requireNonNull(one.get("settings")))
          .forEach((key, value) -> settings.put(String.valueOf(key), value));
      factory()
          .endpoints(
              new DataSource("s", factory().name(), target, Declaration.NONE),
              new Settings(settings, "example"))
          .stream()
          .map(Endpoint::host)
          .forEach(hosts::add);
    }
    assertThat(hosts).isEqualTo(hosts());
  }
}
