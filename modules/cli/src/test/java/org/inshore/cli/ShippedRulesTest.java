package org.inshore.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.inshore.core.plugin.Plugins;
import org.inshore.engine.Detector;
import org.inshore.engine.RuleExamples;
import org.inshore.engine.RuleSet;
import org.inshore.spi.content.Content;
import org.inshore.spi.pack.Pack;
import org.inshore.spi.pack.PackFile;
import org.inshore.spi.source.Location;
import org.junit.jupiter.api.Test;

/** The shipped rules find the same, whether they were compiled ahead or not. */
class ShippedRulesTest {
  @Test
  void preparedRulesFindTheSame() throws Exception {
    Plugins plugins = Plugins.installed();
    // Those that the build prepared, as they are shipped.
    Path file = Path.of(System.getProperty("inshore.prepared-rules"));
    Map<String, List<PackFile>> packs = new TreeMap<>();
    plugins.packs(Pack.Kind.RULES).forEach(pack -> packs.put(pack.name(), pack.files()));
    RuleSet read = RuleSet.load(packs);
    RuleSet prepared = RuleSet.load(packs, file);
    assertThat(prepared.isPrepared()).isTrue();
    Detector compiled = Detector.compile(read, plugins.validators());
    Detector loaded = Detector.compile(prepared, plugins.validators());

    assertThat(prepared.rules()).isEqualTo(read.rules());
    assertThat(prepared.sha256()).isEqualTo(read.sha256());
    assertThat(RuleExamples.run(prepared, loaded))
        .isEqualTo(RuleExamples.run(read, compiled))
        .allMatch(RuleExamples.Result::passed);
    String text = shuffled(packs);
    List<String> expected = matches(compiled, text);
    assertThat(expected).hasSizeGreaterThan(100);
    assertThat(matches(loaded, text)).isEqualTo(expected);
  }

  /** What the packs say, cut up and put together at random: examples, labels and much else. */
  private static String shuffled(Map<String, List<PackFile>> packs) {
    List<String> lines = new ArrayList<>();
    packs.values().forEach(files -> files.forEach(file -> file.text().lines().forEach(lines::add)));
    long seed = Long.getLong("inshore.seed", 41L);
    System.out.println("seed: -Dinshore.seed=" + seed);
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 4000; i++) {
      String line = lines.get(random.nextInt(lines.size()));
      text.append(line, line.length() * random.nextInt(3) / 4, line.length())
          .append(random.nextInt(4) == 0 ? ' ' : '\n');
    }
    return text.toString();
  }

  private static List<String> matches(Detector detector, String text) {
    List<String> matches = new ArrayList<>();
    detector
        .matcher(0.1, (_, value) -> value.toString().hashCode(), false)
        .scan(
            Content.Text.whole(Location.of("text"), text), match -> matches.add(match.toString()));
    return matches;
  }
}
