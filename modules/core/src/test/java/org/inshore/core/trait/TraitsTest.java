package org.inshore.core.trait;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.inshore.core.policy.Policy;
import org.inshore.core.policy.PolicyException;
import org.inshore.patterns.policies.PoliciesPack;
import org.inshore.spi.inventory.filing.PlaceMark;
import org.inshore.spi.inventory.run.Classification;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.inventory.run.Subject;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.DataGrade;
import org.inshore.spi.source.DataSource;
import org.inshore.spi.source.Declaration;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.PlaceKind;
import org.inshore.spi.source.RegisterField;
import org.inshore.spi.source.Wildcard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kinds of place by names, and grades by findings, register and the bank's list. */
class TraitsTest {

  @ParameterizedTest
  @CsvSource({
    "share, /srv/share, 客户/名单.xlsx, SERVER",
    "share, /srv/share, latest/contest.csv, SERVER",
    "share, /srv/share, 邮政/名单.xlsx, SERVER",
    "share, /srv/share, 2026/uat/data.csv, TEST_ENVIRONMENT",
    "crm-sit, /srv/crm, a.csv, TEST_ENVIRONMENT",
    "db, postgresql://core-dev.bank.example:5432/core, a, TEST_ENVIRONMENT",
    "share, /srv/share, 测试数据/a.csv, TEST_ENVIRONMENT",
    "stick, /run/media/li/KINGSTON, a.csv, REMOVABLE_MEDIUM",
    "stick, /mnt/x, U盘拷贝/a.csv, REMOVABLE_MEDIUM",
    "pc, C:\\Users\\li, a.csv, TERMINAL",
    "pc, /srv/profiles, li/桌面/a.csv, TERMINAL",
    "pc, /home/li, Desktop/a.csv, TERMINAL",
    "share, /srv/share, 往来/a.EML, MAIL",
    "share, /srv/share, old/archive.pst, MAIL",
    "share, /srv/share, 2025年备份/a.csv, BACKUP",
    "share, /srv/share, core.dmp, BACKUP",
    "tenant, https://bank.sharepoint.com/sites/hr, a.csv, SAAS",
    "share, /srv/share, uat/backup/a.csv, TEST_ENVIRONMENT BACKUP",
  })
  void tellsThePlaceByNames(String id, String target, String path, String kinds) throws Exception {
    List<PlaceMark> marks =
        shipped()
            .of(
                new DataSource(id, "files", target, Declaration.NONE),
                Location.of(id).append("path", path));
    assertThat(marks.stream().map(mark -> mark.kind().name()).collect(Collectors.joining(" ")))
        .isEqualTo(kinds);
    assertThat(marks).noneMatch(PlaceMark::declared);
    assertThat(marks).allMatch(mark -> !mark.reason().zh().isBlank());
  }

  @Test
  void whatIsDeclaredGoesBeforeNames() throws Exception {
    DataSource source = source(Map.of(RegisterField.PLACE_KIND, "终端"));
    List<PlaceMark> marks = shipped().of(source, Location.of("s").append("path", "uat/a.csv"));
    assertThat(marks).extracting(PlaceMark::kind).containsExactly(PlaceKind.TERMINAL);
    assertThat(marks.getFirst().declared()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "'', GENERAL, ''",
    "1 2, GENERAL, 2",
    "2 4 3, SENSITIVE, 4",
    "3, SENSITIVE, 3",
  })
  void gradesByWhatIsFound(String levels, DataGrade grade, String level) {
    Grading grading = new Grading();
    Arrays.stream(levels.split(" "))
        .filter(each -> !each.isEmpty())
        .forEach(each -> grading.add(rule(each)));
    Grading.Result result = grading.result(Declaration.NONE, null);
    assertThat(result.grade()).isEqualTo(grade);
    assertThat(result.level()).isEqualTo(level.isEmpty() ? null : level);
    assertThat(result.declared()).isFalse();
    assertThat(result.reason().zh()).startsWith("推定");
  }

  @Test
  void importantIsOnlyDeclared() {
    ImportantItem item =
        new ImportantItem(
            "信贷集中度",
            DataGrade.IMPORTANT,
            "数据管理部",
            LocalDate.of(2026, 1, 15),
            List.of(new Wildcard("loan_*")),
            List.of(new Wildcard("core/schema:stat/*")));
    Location named = Location.of("x").append("schema", "a").append("table", "loan_top");
    Location placed = Location.of("core").append("schema", "stat").append("table", "t");
    assertThat(new ImportantData(List.of(item)).of(named)).isEqualTo(item);
    assertThat(item.covers(placed)).isTrue();
    assertThat(item.covers(Location.of("core").append("schema", "cif").append("table", "t")))
        .isFalse();
    Grading grading = new Grading();
    grading.add(rule("2"));
    Grading.Result result = grading.result(Declaration.NONE, item);
    assertThat(result.grade()).isEqualTo(DataGrade.IMPORTANT);
    assertThat(result.level()).isEqualTo("5");
    assertThat(result.declared()).isTrue();
    assertThat(result.reason().zh()).contains("声明", "信贷集中度", "数据管理部");
    assertThat(
            grading.result(source(Map.of(RegisterField.DATA_GRADE, "核心")).declared(), null).grade())
        .isEqualTo(DataGrade.CORE);
    assertThat(
            grading
                .result(source(Map.of(RegisterField.IMPORTANT_DATA, "未通知")).declared(), null)
                .grade())
        .isEqualTo(DataGrade.GENERAL);
  }

  private static RuleInfo rule(String level) {
    return new RuleInfo(
        "r" + level,
        "pack",
        Wording.same("r" + level),
        Subject.PERSONAL_FINANCIAL,
        List.of(new Classification("jrt-0197", level)),
        List.of());
  }

  private static DataSource source(Map<RegisterField, String> register) {
    return new DataSource(
        "s",
        "files",
        "/srv/s",
        new Declaration(null, null, null, null, null, false, null, null, false, register));
  }

  private static PlaceKinds shipped() throws PolicyException {
    return Policy.load(new PoliciesPack().files()).places();
  }
}
