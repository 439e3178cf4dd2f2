package org.inshore.core.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inshore.core.key.OperatorKey;
import org.inshore.spi.message.Wording;
import org.inshore.spi.pack.PackFile;
import org.inshore.spi.source.Location;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamesTest {
  private static final String PHONE = "13800001234";

  @TempDir Path folder;
  private final Map<String, SealedName> kept = new HashMap<>();
  private OperatorKey key;
  private Names names;

  @BeforeEach
  void open() throws Exception {
    key = OperatorKey.open(folder.resolve("key"));
    names = NameRules.sealing(key);
    names.keepWith(name -> kept.put(name.hash(), name));
  }

  @Test
  void namesWithoutAMatchStayAsTheyAre() {
    Location place = Location.of("core").append("path", "报表/2026/年度.xlsx").append("cell", "B2");

    assertThat(names.mask(place)).isSameAs(place);
    assertThat(kept).isEmpty();
  }

  /** What no mask is in was not masked, so it need not be masked to be known again. */
  @Test
  void whatIsMaskedIsSeenToBe() {
    for (String name : List.of("张三.txt", "a/" + PHONE, "报表/年度.xlsx", "a*b", "core")) {
      assertThat(Names.isMasked(names.mask(name)))
          .as(name)
          .isEqualTo(!names.mask(name).equals(name));
    }
  }

  @Test
  void masksEachPartOfAPathByItself() {
    String masked = names.mask("客户/张三身份证/scan_" + PHONE + "_1.jpg");

    assertThat(masked).matches("客户/[*]{3}身份证 #[0-9a-f]{10}/scan_[*]{3}_1[.]jpg #[0-9a-f]{10}");
    assertThat(kept).hasSize(2);
  }

  @Test
  void namesOfWindowsArePartedToo() {
    String masked = names.mask("客户\\张三身份证\\scan_" + PHONE + "_1.jpg");

    assertThat(masked)
        .matches("客户\\\\[*]{3}身份证 #[0-9a-f]{10}\\\\scan_[*]{3}_1[.]jpg #[0-9a-f]{10}");
    assertThat(kept).hasSize(2);
  }

  @Test
  void masksEveryKindOfSegmentAndTheSource() {
    Location place =
        Location.of("share-" + PHONE)
            .append("path", "a.zip")
            .append("entry", "x/李四.docx")
            .append("sheet", "张三")
            .append("column", PHONE)
            .append("line", "12345");

    assertThat(names.mask(place).toString())
        .doesNotContain(PHONE, "张三", "李四")
        .endsWith("/line:12345");
  }

  @Test
  void theSameNameHasTheSameFormAndAnotherAnother() {
    String first = names.mask("张三.txt");

    assertThat(NameRules.sealing(key).mask("张三.txt")).isEqualTo(first);
    assertThat(names.mask("李四.txt")).isNotEqualTo(first).startsWith("***.txt #");
  }

  @Test
  void anotherKeyGivesAnotherHash() throws Exception {
    OperatorKey other = OperatorKey.open(folder.resolve("other"));

    assertThat(NameRules.sealing(other).mask("张三.txt")).isNotEqualTo(names.mask("张三.txt"));
  }

  @Test
  void aMarkingIsMaskedAsAllElse() {
    assertThat(names.mask("机密★10年方案.docx")).matches("[*]{3}方案[.]docx #[0-9a-f]{10}");
  }

  @Test
  void whoHasTheKeyGetsTheNameBack() {
    Location clear = Location.of("s").append("path", "客户/张三/" + PHONE + ".txt").append("line", "3");
    Location masked = names.mask(clear);

    assertThat(new ClearNames(kept::get, key.sealer(), false).clear(masked)).isEqualTo(clear);
  }

  @Test
  void nobodyElseDoes() throws Exception {
    OperatorKey other = OperatorKey.open(folder.resolve("other"));
    Location masked = names.mask(Location.of("s").append("path", "张三.txt"));

    assertThat(new ClearNames(kept::get, other.sealer(), true).clear(masked)).isEqualTo(masked);
    assertThat(kept.values())
        .allSatisfy(
            name ->
                assertThat(new String(name.sealed(), StandardCharsets.UTF_8)).doesNotContain("张三"));
  }

  @Test
  void aMarkedNameIsOpenedOnlyWhereSecretsMayBe() {
    Location clear = Location.of("s").append("path", "机密★10年.docx");
    Location masked = names.mask(clear);

    assertThat(new ClearNames(kept::get, key.sealer(), false).clear(masked)).isEqualTo(masked);
    assertThat(new ClearNames(kept::get, key.sealer(), true).clear(masked)).isEqualTo(clear);
  }

  /** Whatever else of it matches, before or after the marking. */
  @Test
  void aMarkedNameThatHoldsMoreIsOpenedOnlyWhereSecretsMayBe() {
    for (String path : new String[] {"机密★10年_" + PHONE + ".txt", PHONE + "_机密★10年.txt"}) {
      Location clear = Location.of("s").append("path", path);
      Location masked = names.mask(clear);

      assertThat(new ClearNames(kept::get, key.sealer(), false).clear(masked)).isEqualTo(masked);
      assertThat(new ClearNames(kept::get, key.sealer(), true).clear(masked)).isEqualTo(clear);
    }
  }

  @Test
  void inASentenceEachLineIsMaskedAtItsPlace() {
    Wording said =
        Wording.same("first line\nsecond " + PHONE + " ends\nD:\\data\\" + PHONE + "\\x");

    assertThat(names.mask(said, Location.of("s")).en())
        .isEqualTo("first line\nsecond *** ends\nD:\\data\\***\\x");
  }

  @Test
  void aNameThatOnlyLooksMaskedIsNotOpened() {
    String masked = names.mask("张三.txt");
    String hash = masked.substring(masked.length() - 10);
    String forged = "other***name #" + hash;

    assertThat(new ClearNames(kept::get, key.sealer(), true).clear(forged)).isEqualTo(forged);
  }

  @Test
  void addressesOfSystemsStayInTargets() {
    assertThat(names.address("postgresql://reader@10.13.200.1:5432/core"))
        .isEqualTo("postgresql://reader@10.13.200.1:5432/core");
    assertThat(names.address("/data/张三/export")).matches("/data/[*]{3} #[0-9a-f]{10}/export");
  }

  @Test
  void aSentenceIsMaskedWhereItRepeatsAName() {
    Location place = Location.of("s").append("path", "客户/张三.zip").append("entry", "a.txt");
    Wording said = new Wording("无法读取 客户/张三.zip", "cannot read 张三.zip: " + PHONE);

    Wording masked = names.mask(said, place);

    assertThat(masked.zh()).doesNotContain("张三").contains("客户/***.zip #");
    assertThat(masked.en()).doesNotContain("张三", PHONE).startsWith("cannot read ***.zip");
  }

  @Test
  void namesMaskedEarlyAreKeptLater() {
    Names early = NameRules.sealing(key);
    String masked = early.mask("李四");
    early.keepWith(name -> kept.put(name.hash(), name));

    assertThat(kept).containsKey(masked.substring(masked.length() - 10));
  }

  @Test
  void masksPlacesInAFileOfExemptionsAsTheyAreInAnInventory() {
    Location place = Location.of("crm").append("path", "客户/张三.xlsx");
    String yaml =
        "exemptions:\n  - policy: p\n    place: '" + place + "'\n    reason: 电话 " + PHONE + "\n";

    assertThat(names.exemptions(new PackFile("张三/e.yaml", yaml.replace("%2f", "/"))).text())
        .contains("place: '" + names.mask(place).toString().replace("%2f", "/") + "'")
        .doesNotContain("张三", PHONE)
        .startsWith("exemptions:\n  - policy: p\n");
  }

  @Test
  void anOddNameIsNoReasonToFail() {
    for (String odd :
        new String[] {
          "", "/", "//", "a//b\\", "\n", "\ud83d", "张三\r\n李四", " #", "*** #0123456789"
        }) {
      assertThat(names.mask(odd)).doesNotContain("张三", "李四");
    }
  }
}
