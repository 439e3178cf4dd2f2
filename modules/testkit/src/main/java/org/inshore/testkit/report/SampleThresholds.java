package org.inshore.testkit.report;

import java.time.LocalDate;
import java.util.List;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.inventory.figure.YearSum;
import org.inshore.spi.inventory.violation.Threshold;
import org.inshore.spi.inventory.violation.Violation.Nature;
import org.inshore.spi.inventory.violation.Violation.Severity;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Jurisdiction;
import org.jspecify.annotations.Nullable;

/** Limits on the year's sums: one is reached, one may be. */
final class SampleThresholds {
  private static final String THIS = "5f0c2a7e-1f7b-4b8e-9a53-0d1c6a1e7b42";
  private static final List<Wording> BASIS =
      List.of(
          new Wording(
              "《促进和规范数据跨境流动规定》（国家互联网信息办公室令第 16 号）",
              "Provisions on Promoting and Regulating Cross-Border Data Flows (Order No. 16 of the Cyberspace Administration)"));

  static final List<Threshold> ALL =
      List.of(
          new Threshold(
              "pfi-year-sensitive",
              new Jurisdiction("SG"),
              "示例催收服务有限公司 & Co. <SG>",
              LocalDate.of(2026, 1, 1),
              List.of(SampleScans.PREVIOUS, THIS),
              new PersonCount(28_800, false),
              new PersonCount(28_640, true),
              10_000,
              true,
              true,
              Nature.VIOLATION,
              Severity.CRITICAL,
              new Wording(
                  "本年累计向境外提供敏感个人信息达到 1 万人：应申报数据出境安全评估",
                  "Sensitive personal information of 10,000 people or more was provided abroad this year: a security assessment is due"),
              BASIS,
              new Wording(
                  "停止提供，申报数据出境安全评估",
                  "Stop providing it and apply for the security assessment of data export")),
          new Threshold(
              "pfi-year-contract",
              null,
              null,
              LocalDate.of(2026, 1, 1),
              List.of(SampleScans.PREVIOUS, THIS),
              new PersonCount(99_200, false, 97_900, 100_500),
              new PersonCount(31_740, false),
              100_000,
              false,
              false,
              Nature.TO_CLARIFY,
              Severity.MEDIUM,
              new Wording(
                  "本年累计向境外提供个人信息可能已达到 10 万人：应订立标准合同并备案，或者通过认证",
                  "Personal information of 100,000 people may have been provided abroad this year: a standard contract or certification would be due"),
              BASIS,
              new Wording("核实人数", "Find out how many people they are")));

  static final List<YearSum> YEAR =
      List.of(
          sum(
              null,
              null,
              new PersonCount(99_200, false, 97_900, 100_500),
              new PersonCount(31_740, false)),
          sum(
              new Jurisdiction("SG"),
              null,
              new PersonCount(28_800, false),
              new PersonCount(28_640, true)),
          sum(
              new Jurisdiction("SG"),
              "示例催收服务有限公司 & Co. <SG>",
              new PersonCount(28_800, false),
              new PersonCount(28_640, true)));

  private SampleThresholds() {}

  private static YearSum sum(
      @Nullable Jurisdiction jurisdiction,
      @Nullable String recipient,
      PersonCount persons,
      PersonCount sensitive) {
    return new YearSum(
        jurisdiction,
        recipient,
        LocalDate.of(2026, 1, 1),
        List.of(SampleScans.PREVIOUS, THIS),
        persons,
        sensitive,
        new PersonCount(12, true),
        new Wording("本年 2 次扫描合计，同一人只计一次", "2 scans of the year are in the sum, each person once"));
  }
}
