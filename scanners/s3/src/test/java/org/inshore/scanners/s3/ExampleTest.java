package org.inshore.scanners.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

/** The example's settings are known, and its buckets where their hosts say. */
final class ExampleTest {
  @Test
  void holdsSettingsThatAreKnown() throws Exception {
    Load yaml = new Load(LoadSettings.builder().build());
    Map<?, ?> example = (Map<?, ?>) yaml.loadFromString(Files.readString(Path.of("example.yaml")));
    List<?> sources = (List<?>) Objects.requireNonNull(example.get("sources"));
    S3ScannerFactory factory = new S3ScannerFactory();
    List<String> hosts = new ArrayList<>();
    for (Object source : sources) {
      Map<?, ?> one = (Map<?, ?>) source;
      String target = String.valueOf(one.get("target"));
      assertThat(factory.handles(target)).isTrue();
      Map<String, Object> settings = new HashMap<>();
      ((Map<?, ?>) Objects.requireNonNull(one.get("settings")))
          .forEach((key, value) -> settings.put(String.valueOf(key), value));
      DataSource bucket = new DataSource("b", "s3", target, Declaration.NONE);
      factory.endpoints(bucket, new Settings(settings, "example")).stream()
          .map(Endpoint::host)
          .forEach(hosts::add);
    }
    assertThat(hosts)
        .containsExactly("bank-statements.oss-cn-hangzhou.aliyuncs.com", "minio.bank.example");
  }
}
