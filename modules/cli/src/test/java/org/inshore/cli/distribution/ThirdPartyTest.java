package org.inshore.cli.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A distribution of one command line and one library, with what can be wrong with it. */
class ThirdPartyTest {
  private static final String LIBRARY = "com.example:library";
  @TempDir Path folder;

  @BeforeEach
  void makeLib() throws IOException {
    Files.createDirectory(folder.resolve("lib"));
    jar("inshore-cli-1.jar", Map.of());
    jar("library-2.jar", Map.of());
    bill("{\"license\": {\"name\": \"Apache License, Version 2.0\"}}");
  }

  @Test
  void everyJarStandsInBothListsWithVersionLicenceAndHash() throws Exception {
    ThirdParty.write(folder, policy("", "", ""));

    assertThat(list()).contains(LIBRARY + " 2\n  licence: Apache-2.0\n  jar: lib/library-2.jar\n");
    assertThat(Files.readString(folder.resolve(ThirdParty.BILL)))
        .contains("\"id\": \"Apache-2.0\"")
        .containsPattern("\"content\": \"[0-9a-f]{64}\"")
        .doesNotContain("Version 2.0");
  }

  @Test
  void writesTheSameAgain() throws Exception {
    ThirdParty.write(folder, policy("", "", ""));
    String first = Files.readString(folder.resolve(ThirdParty.BILL));

    ThirdParty.write(folder, policy("", "", ""));

    assertThat(folder.resolve(ThirdParty.BILL)).content().isEqualTo(first);
  }

  @Test
  void aJarThatTheBillLacksFails() throws IOException {
    jar("stray-3.jar", Map.of());

    assertFails("", "", "", "not in the bill of materials: stray-3.jar");
  }

  @Test
  void aComponentWithoutItsJarFails() throws IOException {
    Files.delete(folder.resolve("lib/library-2.jar"));

    assertFails("", "", "", "not in lib: library-2.jar");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"license\": {\"id\": \"AGPL-3.0-only\"}}",
        "{\"license\": {\"id\": \"GPL-2.0-only\"}}",
        "{\"license\": {\"name\": \"GNU General Public License\"}}",
        "{\"license\": {\"name\": \"Commercial\"}}",
        "{\"expression\": \"GPL-2.0-only WITH Classpath-exception-2.0\"}",
        "{\"license\": {\"id\": \"Apache-2.0\"}}, {\"license\": {\"id\": \"AGPL-3.0-only\"}}",
        ""
      })
  void anyOtherLicenceFailsAndSoDoesNone(String licences) throws IOException {
    bill(licences);

    assertFails("", "", "", "licence not allowed: " + LIBRARY);
  }

  @Test
  void aLicenceIsAllowedByNameOnlyAsItIsSpelt() throws Exception {
    String permission =
        """
        {"component": "com.example:library", "declared": ["GPL v2 with an exception"],
         "licence": "GPL-2.0-only WITH Universal-FOSS-exception-1.0",
         "why": "the exception", "replace": "delete it"}
        """;
    bill("{\"license\": {\"name\": \"GPL v2 with an exception\"}}");
    ThirdParty.write(folder, policy(permission, "", ""));
    assertThat(list())
        .contains("Universal-FOSS-exception", "shipped under: the exception", "delete it");
    assertThat(Files.readString(folder.resolve(ThirdParty.BILL)))
        .contains("\"expression\": \"GPL-2.0-only WITH Universal-FOSS-exception-1.0\"");

    bill("{\"license\": {\"name\": \"GPL v2\"}}");
    assertFails(permission, "", "", "licence not allowed: " + LIBRARY + " [GPL v2]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "META-INF/LICENSE",
        "META-INF/licenses/other/LICENSE.txt",
        "META-INF/ThirdParty.md",
        "META-INF/Other-LICENSE",
        "native/libother.so",
        "fonts/Other.ttf",
        "lib/other.jar",
        "com/example/shaded/other/A.class",
        "META-INF/maven/org.other/other/pom.properties"
      })
  void whatAJarHoldsOfOthersMustBeAccountedFor(String file) throws Exception {
    jar("library-2.jar", Map.of(file, "of others"));
    assertFails("", "", "", "not accounted for: " + file + " in library-2.jar");

    String parts = "{\"name\": \"Other\", \"licence\": \"MIT\"}";
    ThirdParty.write(folder, policy("", holding(parts, file), ""));
    assertThat(list()).contains("holds: Other: MIT");
    assertThat(Files.readString(folder.resolve(ThirdParty.BILL))).contains("\"name\": \"Other\"");
  }

  @Test
  void theApacheLicenceItselfAndAJarsOwnDescriptorNeedNoAccount() throws Exception {
    jar(
        "library-2.jar",
        Map.of(
            "META-INF/LICENSE.txt", Files.readString(Path.of("../../LICENSE")),
            "META-INF/maven/com.example/library/pom.properties", "version=2",
            "com/example/LicenseKey.class", "",
            "packs/licence-plates.yaml", ""));

    ThirdParty.write(folder, policy("", "", ""));

    assertThat(list()).contains(LIBRARY);
  }

  @Test
  void theApacheLicenceWithMoreBehindItDoesNeedOne() throws IOException {
    String licence = Files.readString(Path.of("../../LICENSE"));
    jar("library-2.jar", Map.of("META-INF/LICENSE", licence + "and a part. ".repeat(200)));

    assertFails("", "", "", "not accounted for: META-INF/LICENSE");
  }

  @Test
  void aPartUnderAnotherLicenceFails() throws IOException {
    jar("library-2.jar", Map.of("META-INF/LICENSE", "of others"));
    String parts = "{\"name\": \"Other\", \"licence\": \"AGPL-3.0-only\"}";

    assertFails(
        "", holding(parts, "META-INF/LICENSE"), "", "licence not allowed: Other in " + LIBRARY);
  }

  @Test
  void whatThePolicyNamesMustBeThere() {
    assertFails("", holding("", "native/*.so"), "", "native/*.so (listed, not there)");
    assertFails(
        "", "", "{\"component\": \"com.example:gone\"}", "named, not shipped: com.example:gone");
  }

  @Test
  void saysWhatIsNoLongerKeptUp() throws Exception {
    ThirdParty.write(
        folder,
        policy(
            "",
            "",
            """
            {"component": "com.example:library", "last": "2 (2001)", "use": "sets", "harm": "none"}
            """));

    assertThat(list()).contains(LIBRARY + " 2 (2001)\n  used for: sets\n  harmless since: none");
  }

  private void assertFails(
      String exceptions, String holdings, String unmaintained, String... faults) {
    assertThatThrownBy(() -> ThirdParty.write(folder, policy(exceptions, holdings, unmaintained)))
        .isInstanceOf(LicenceException.class)
        .hasMessageContainingAll(faults);
  }

  private LicencePolicy policy(String exceptions, String holdings, String unmaintained)
      throws IOException {
    return LicencePolicy.read(
        Files.writeString(
            folder.resolve("policy.json"),
            """
            {"allowed": {"Apache-2.0": ["Apache License, Version 2.0"], "MIT": [], "OFL-1.1": []},
             "exceptions": [%s], "holdings": [%s], "unmaintained": [%s]}
            """
                .formatted(exceptions, holdings, unmaintained)));
  }

  private static String holding(String parts, String file) {
    return "{\"component\": \"%s\", \"parts\": [%s], \"files\": [\"%s\"]}"
        .formatted(LIBRARY, parts, file);
  }

  private String list() throws IOException {
    return Files.readString(folder.resolve(ThirdParty.LIST));
  }

  private void bill(String licences) throws IOException {
    Files.writeString(
        folder.resolve(ThirdParty.BILL),
        """
        {"metadata": {"component": {"group": "org.inshore", "name": "inshore-cli", "version": "1",
           "licenses": [{"license": {"id": "Apache-2.0"}}]}},
         "components": [{"group": "com.example", "name": "library", "version": "2",
           "purl": "pkg:maven/com.example/library@2?type=jar", "hashes": [], "licenses": [%s]}]}
        """
            .formatted(licences));
  }

  private void jar(String name, Map<String, String> files) throws IOException {
    try (ZipOutputStream jar =
        new ZipOutputStream(Files.newOutputStream(folder.resolve("lib").resolve(name)))) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        jar.putNextEntry(new ZipEntry(file.getKey()));
        jar.write(file.getValue().getBytes(StandardCharsets.UTF_8));
        jar.closeEntry();
      }
    }
  }
}
