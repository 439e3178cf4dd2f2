package org.inshore.testkit.estate.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.inshore.testkit.estate.planting.Kinds;
import org.inshore.testkit.estate.planting.Truth;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(Lifecycle.PER_CLASS)
class PeopleEstateIT {
  private static final long SEED = 29;

  private PeopleEstate estate;
  private Path folder;

  @BeforeAll
  void make(@TempDir Path temporary) throws Exception {
    folder = temporary;
    estate = PeopleEstate.create(folder, SEED, 0.1);
  }

  @AfterAll
  void end() {
    estate.close();
  }

  @Test
  void peopleAreRealPersonsNotRowsNorNumbers() {
    Truth truth = estate.truth();
    assertThat(people("customer_master")).isEqualTo(200);
    assertThat(truth.values(Kinds.MOBILE).count()).isGreaterThan(2 * 200);
    // Of every four contact persons one is a customer, and some of those are in the rows already.
    assertThat(people("customer_contact")).isBetween(100L + 75, 100L + 100);
    assertThat(people("trace_log")).isZero();
    assertThat(people("代理.xlsx")).isEqualTo(60 + 1);
    assertThat(people("kh_fp")).isEqualTo(40 + 10);
    assertThat(people("户籍.tsv")).isEqualTo(20);
    assertThat(truth.people("retail")).isGreaterThan(200).isLessThan(truth.people());
  }

  @Test
  void whoStandsWithACardIsSensitive() {
    assertThat(estate.truth().sensitive(asset -> asset.toString().contains("customer_contact")))
        .isZero();
    assertThat(estate.truth().sensitive(asset -> asset.toString().contains("customer_master")))
        .isEqualTo(200);
    assertThat(estate.truth().sensitive(asset -> true)).isLessThan(estate.truth().people());
  }

  @Test
  void theCopyInSingaporeIsLargerThanTheOriginal() {
    List<Truth.Pair> pairs = estate.truth().copies(20);
    assertThat(pairs)
        .anySatisfy(
            pair -> {
              assertThat(pair.smaller().toString()).endsWith("table:customer_master");
              assertThat(pair.larger().toString()).endsWith("all_clients.csv");
              assertThat(pair.shared()).isEqualTo(190);
              assertThat(pair.inSmaller()).isEqualTo(200);
              assertThat(pair.inLarger()).isEqualTo(250);
            });
    assertThat(pairs).allMatch(pair -> 2 * pair.shared() >= pair.inSmaller());
    assertThat(pairs.stream().map(pair -> pair.smaller().source()).distinct()).hasSize(4);
  }

  @Test
  void everybodyCanReadTheFiles() throws Exception {
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(
                    folder.resolve("singapore-share/导出/all_clients.csv"))))
        .isEqualTo("rw-r--r--");
    assertThat(estate.truth().unread()).hasSize(6);
    assertThat(Set.copyOf(estate.truth().assets())).containsAll(estate.truth().unread());
  }

  @Test
  void oneSeedGivesTheSamePeople(@TempDir Path other) throws Exception {
    try (PeopleEstate second = PeopleEstate.create(other, SEED, 0.1)) {
      assertThat(second.truth().places()).isEqualTo(estate.truth().places());
      assertThat(second.truth().planted()).isEqualTo(estate.truth().planted());
    }
  }

  private long people(String name) {
    return estate.truth().people(asset -> asset.toString().contains(name));
  }
}
