package org.inshore.core.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.scene.ExportScene;
import org.inshore.spi.source.scene.SceneField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The register of scenes is checked when a scan starts: each fault with file and line. */
class ScenesFileTest {
  private static final String CONFIGURATION =
      """
      sources:
        - {id: hk, target: /srv/hk, jurisdiction: HK}
        - {id: core, target: /srv/core}
        - {id: sg, target: /srv/sg, register: {export-path: exempt}}
      scenes: scenes.yaml
      """;

  private static final String SCENES =
      """
      scenes:
        - id: risk
          name: 集团风险报表
          purpose: 并表管理
          recipient:
            name: 示例银行（香港）
            country: HK
          from: 2026-01-01
          until: 2026-12-31
          path: security-assessment
          filing: CAC-2025-7
          valid-from: 2025-06-01
          valid-until: 2028-05-31
          approved: {persons: 500000, sensitive: 1000, volume: 20 GiB}
          assets: ['hk/path:risk*']
          flows: [{source: core, to: '*.hk.example', kinds: [replication]}]
        - id: staff
          name: 员工管理
          purpose: 跨境人力资源管理
          recipient:
            name: 示例银行（香港）
            country: HK
          from: 2026-01-01
          path: exempt
          exemption: 跨境人力资源管理
          assets: ['hk/path:staff*']
      """;

  @TempDir private Path folder;

  @Test
  void readsTheExample() throws Exception {
    List<ExportScene> scenes = read(SCENES);
    assertThat(scenes).extracting(ExportScene::id).containsExactly("risk", "staff");
    ExportScene risk = scenes.getFirst();
    assertThat(risk.field(SceneField.VOLUME)).isEqualTo(String.valueOf(20L << 30));
    assertThat(risk.approvedSensitive()).isEqualTo(1000);
    assertThat(risk.basis()).isNotNull();
    assertThat(risk.lastDay()).hasToString("2026-12-31");
    assertThat(risk.firstDay()).hasToString("2026-01-01");
    assertThat(scenes.getLast().exemptOn(java.time.LocalDate.of(2026, 6, 1))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // what is written | instead of | the line that is named | what is said
        "necessity: 必要 | recipient: | scenes.yaml:2 | 场景“risk”没有境外接收方",
        "contact: x | name: 示例银行（香港） | scenes.yaml:6 | 没有境外接收方",
        "name: '' | name: 集团风险报表 | scenes.yaml:2 | 未填写场景名称",
        "purpose: ' ' | purpose: 并表管理 | scenes.yaml:2 | 未填写出境目的",
        "country: Hong Kong | country: HK | scenes.yaml:6 | ISO 3166-1",
        "country: CN | country: HK | scenes.yaml:6 | 不构成出境",
        "contact: x | country: HK | scenes.yaml:6 | 所在的国家或地区",
        "from: 2026-02-30 | from: 2026-01-01 | scenes.yaml:2 | 确有的日期",
        "from: 2027-01-01 | from: 2026-01-01 | scenes.yaml:9 | until 2026-12-31 早于 from 2027-01-01",
        "valid-from: 2029-01-01 | valid-from: 2025-06-01 | scenes.yaml:13 | valid-until 2028-05-31 早于 valid-from 2029-01-01",
        "valid-from: 2027-02-01 | valid-from: 2025-06-01 | scenes.yaml:2 | 2027-02-01",
        "link: 专线 | filing: CAC-2025-7 | scenes.yaml:10 | filing",
        "path: contract | path: security-assessment | scenes.yaml:10 | standard-contract",
        "exemption: 合同 | link: x | scenes.yaml:24 | exemption",
        "flows: [{source: dr, to: x}] | flows: [{source: core, to: '*.hk.example', kinds: [replication]}] | scenes.yaml:16 | dr",
        "flows: [{source: core, to: x, kinds: [mail]}] | flows: [{source: core, to: '*.hk.example', kinds: [replication]}] | scenes.yaml:16 | replication",
        "assets: ['dr/path:*'] | assets: ['hk/path:risk*'] | scenes.yaml:15 | dr",
        "assets: ['hk/*risk*'] | assets: ['hk/path:risk*'] | scenes.yaml:17 | risk",
        "sources: [sg] | assets: ['hk/path:risk*'] | scenes.yaml:15 | export-path",
        "approved: {persons: many} | approved: {persons: 500000, sensitive: 1000, volume: 20 GiB} | scenes.yaml:14 | many",
        "approved: {volume: much} | approved: {persons: 500000, sensitive: 1000, volume: 20 GiB} | scenes.yaml:14 | much",
        "id: Risk | id: risk | scenes.yaml:2 | Risk",
        "id: staff | id: risk | scenes.yaml:17 | staff",
        "reason: x | purpose: 并表管理 | scenes.yaml:2 | reason",
      })
  void saysWhatIsWrongAndWhere(String written, String instead, String where, String what)
      throws Exception {
    String text = SCENES;
    if (instead.equals("recipient:")) {
      text = text.replaceFirst("recipient:\\n.*\\n.*\\n", written + "\n");
    } else if (instead.equals("link: x")) {
      text = text.replace("    path: exempt\n", "").replace("exemption: 跨境人力资源管理", written);
    } else {
      assertThat(text).contains(instead);
      text = replaceFirst(text, instead, written);
    }
    String wrong = text;
    assertThatThrownBy(() -> read(wrong))
        .isInstanceOfSatisfying(
            ScanException.class,
            e -> {
              assertThat(e.wording().zh()).contains(what);
              assertThat(e.wording().zh()).contains(where);
              assertThat(e.wording().en()).contains(where);
            });
  }

  @Test
  void scenesInTurnDoNotOverlap() throws Exception {
    String later =
        SCENES
            .replace("hk/path:staff*", "hk/path:risk*")
            .replace("from: 2026-01-01\n    path: exempt", "from: 2027-01-01\n    path: exempt");
    assertThat(read(later)).hasSize(2);
    assertThatThrownBy(() -> read(SCENES.replace("hk/path:staff*", "hk/path:*sk")))
        .hasMessageContaining("risk");
  }

  private static String replaceFirst(String text, String instead, String written) {
    int at = text.indexOf(instead);
    return text.substring(0, at) + written + text.substring(at + instead.length());
  }

  private List<ExportScene> read(String scenes) throws Exception {
    Files.writeString(folder.resolve("scenes.yaml"), scenes);
    Path file = Files.writeString(folder.resolve("inshore.yaml"), CONFIGURATION);
    return Configuration.load(file).judging().scenes();
  }
}
