package org.inshore.core.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.inshore.core.triage.FileSample.Choice;
import org.inshore.core.triage.FileSample.Fate;
import org.inshore.spi.inventory.FolderSample;
import org.inshore.spi.inventory.SampleBound;
import org.inshore.spi.scan.Asset;
import org.inshore.spi.source.Location;
import org.junit.jupiter.api.Test;

class FileSampleTest {
  private static final int TIMES = Integer.getInteger("inshore.effort", 1) > 1 ? 10_000 : 1_000;

  private static Asset file(String path, long size) {
    return new Asset(Location.of("share").append("path", path), "file", size, null);
  }

  private static List<Choice> choices(long seed, List<Asset> files) {
    FileSample sample = new FileSample(seed);
    List<Choice> all = new ArrayList<>();
    files.forEach(each -> all.addAll(sample.offer(each)));
    all.addAll(sample.end());
    return all;
  }

  private static Set<Asset> taken(List<Choice> choices) {
    Set<Asset> taken = new HashSet<>();
    choices.stream()
        .filter(each -> each.fate() != Fate.LEFT)
        .forEach(each -> taken.add(each.file()));
    return taken;
  }

  private static List<Asset> folder(int files) {
    return IntStream.range(0, files).mapToObj(i -> file("d/%04d.csv".formatted(i), 9)).toList();
  }

  @Test
  void everyFileIsDrawnAsOftenAsAnyOther() {
    int files = 60;
    List<Asset> all = folder(files);
    int[] times = new int[files];
    for (int seed = 0; seed < TIMES; seed++) {
      Set<Asset> taken = taken(choices(seed, all));
      assertThat(taken).hasSize(FileSample.OF_A_FOLDER);
      for (int i = 0; i < files; i++) {
        times[i] += taken.contains(all.get(i)) ? 1 : 0;
      }
    }
    double share = (double) FileSample.OF_A_FOLDER / files;
    double deviation = Math.sqrt(TIMES * share * (1 - share));
    assertThat(IntStream.of(times).asDoubleStream().toArray())
        .satisfies(
            counts -> {
              for (double each : counts) {
                assertThat(each)
                    .isBetween(TIMES * share - 5 * deviation, TIMES * share + 5 * deviation);
              }
            });
  }

  @Test
  void theBoundHoldsHoweverFilesThatAreAlikeLieTogether() {
    int files = 200;
    List<Asset> all = folder(files);
    for (int marked : new int[] {0, 3, 30, 120}) {
      // All at the end, where the first files of a folder would show none of them.
      int held = 0;
      for (int seed = 0; seed < TIMES; seed++) {
        Set<Asset> taken = taken(choices(seed, all));
        long hits = all.subList(files - marked, files).stream().filter(taken::contains).count();
        held += new SampleBound(taken.size(), hits).share() * files >= marked ? 1 : 0;
      }
      assertThat((double) held / TIMES).as("%d marked", marked).isGreaterThanOrEqualTo(0.985);
    }
  }

  @Test
  void theSameSeedDrawsTheSameInAnyOrder() {
    List<Asset> all = new ArrayList<>(folder(300));
    Set<Asset> once = taken(choices(7, all));
    Collections.shuffle(all, new Random(7));
    assertThat(taken(choices(7, all))).isEqualTo(once);
    assertThat(taken(choices(8, all))).isNotEqualTo(once);
  }

  @Test
  void whatIsNoSampleIsNotSaidToBeOne() {
    List<Asset> few = folder(FileSample.OF_A_FOLDER);
    assertThat(choices(1, few)).hasSize(few.size()).allMatch(each -> each.fate() == Fate.READ);
    assertThat(choices(1, List.of(file("large.csv", FolderSample.MAX_BYTES + 1))))
        .extracting(Choice::fate)
        .containsExactly(Fate.SAMPLED);
  }

  @Test
  void everyFileHasOneFateThoughFoldersAreMany() {
    List<Asset> all = new ArrayList<>();
    for (int folder = 0; folder < 3_000; folder++) {
      all.add(file("z/%05d".formatted(folder), 9));
      for (int i = 0; i < 25; i++) {
        all.add(file("d%04d/%02d".formatted(folder, i), 9));
      }
    }
    FileSample sample = new FileSample(3);
    List<Choice> choices = new ArrayList<>();
    int most = 0;
    for (int i = 0; i < all.size(); i++) {
      choices.addAll(sample.offer(all.get(i)));
      most = Math.max(most, i + 1 - choices.size());
    }
    choices.addAll(sample.end());
    assertThat(most).isLessThan(21_000);
    assertThat(choices).hasSameSizeAs(all);
    assertThat(choices.stream().map(Choice::file).collect(Collectors.toSet())).hasSameSizeAs(all);
    assertThat(sample.offer(all.getFirst())).extracting(Choice::fate).containsExactly(Fate.LEFT);
  }
}
