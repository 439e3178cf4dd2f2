package org.inshore.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditCommandTest {
  @TempDir Path folder;

  @BeforeEach
  void estate() throws IOException {
    Files.createDirectory(folder.resolve("data"));
    Files.writeString(
        folder.resolve("data/customers.csv"), "姓名,手机号\n张三,13912345678\n李四,13812345679\n");
    Files.writeString(
        folder.resolve("inshore.yaml"),
        """
        sources:
          - {id: vendor, target: data, jurisdiction: HK, outsourcer: 示例科技有限公司}
        outsourcers:
          - name: 示例科技有限公司
            jurisdiction: CN
            purpose: 客服
            needs: [手机号]
            contract: {number: C-1, start: 2020-01-01, end: 2099-01-01, confidentiality: true, destruction: true}
            receives:
              - {target: data, id: handover}
        """);
  }

  @Test
  void tellsWhatTheContractLacksAndWhetherDataMayGo() throws IOException {
    contract("乙方可以保留数据副本用于存档。");
    Run audit = audit("示例科技有限公司", "out");

    assertThat(audit.exitCode()).as(audit.err()).isEqualTo(3);
    assertThat(audit.out()).contains("结论：不得提供", "与要求相反：第七条");
    assertThat(folder.resolve("out/audit-zh.pdf")).isNotEmptyFile();
    assertThat(folder.resolve("out/audit-zh.docx")).isNotEmptyFile();
    assertThat(Files.readString(folder.resolve("out/audit.json")))
        .doesNotContain("13912345678")
        .contains("\"kinds\": []", "\"persons\": \"0\"");
    assertThat(Run.of("--lang", "zh", "verify", folder.resolve("out").toString()).exitCode())
        .isZero();
  }

  @Test
  void laterScansAreHeldAgainstWhatWasApproved() throws IOException {
    contract("乙方应销毁全部数据并出具销毁证明。");
    Run audit = audit("示例科技有限公司", "out");
    assertThat(audit.out()).contains("结论：完成下列事项后可以提供").doesNotContain("相反：");

    Path config = folder.resolve("inshore.yaml");
    String afterwards = Files.readString(config).replace("    purpose: 客服\n", "").stripTrailing();
    Files.writeString(config, afterwards + "\n    approved: out\n");
    Files.writeString(
        folder.resolve("data/more.csv"), "姓名,邮箱\n王五,wangwu@example.com\n赵六,zhaoliu@example.com\n");
    Run later =
        Run.of(
            "--lang",
            "zh",
            "scan",
            "--config",
            config.toString(),
            "--format",
            "csv",
            "--fail-on",
            "violation",
            "--out",
            folder.resolve("later").toString());

    assertThat(later.exitCode()).as(later.err()).isEqualTo(3);
    assertThat(Files.readString(folder.resolve("later/incidents-zh.csv")))
        .contains("pfi-outsourcer-more-kinds", "pfi-outsourcer-other-place");
    assertThat(Files.readString(folder.resolve("later/sources-zh.csv")))
        .contains("委托处理目的：客服", "批准的数据种类：", "批准的地点：中国内地")
        .doesNotContain("person-name");

    Path record = folder.resolve("out/audit.json");
    Files.writeString(
        record, Files.readString(record).replace("\"persons\": \"", "\"persons\": \"9"));
    Run forged =
        Run.of(
            "--lang",
            "en",
            "scan",
            "--config",
            config.toString(),
            "--out",
            folder.resolve("forged").toString());
    assertThat(forged.exitCode()).isEqualTo(2);
    assertThat(forged.err()).contains("is not as it was written", "changed: audit.json");
  }

  @Test
  void aDumpWithoutRowsIsJudgedByItsColumns() throws IOException {
    contract("乙方应销毁全部数据并出具销毁证明。");
    Files.delete(folder.resolve("data/customers.csv"));
    Files.writeString(
        folder.resolve("data/schema.sql"),
        """
        CREATE TABLE customer (
          id bigint,
          cust_name varchar(50) COMMENT '客户姓名',
          pwd varchar(64) COMMENT '交易密码'
        );
        CREATE TABLE goods (sku varchar(20), amount int);
        """);
    Run audit = audit("示例科技有限公司", "out");

    assertThat(audit.exitCode()).as(audit.err()).isEqualTo(3);
    assertThat(audit.out()).contains("C3");
    try (PDDocument paper = Loader.loadPDF(folder.resolve("out/audit-zh.pdf").toFile())) {
      assertThat(new PDFTextStripper().getText(paper))
          .contains("cust_name", "仅按列名", "无法得知：只有列名", "有 2 列没有数据")
          .doesNotContain("sku");
    }
  }

  /** A column is one field, whatever its name may stand for. */
  @Test
  void aColumnIsCountedOnceAndNeededAsAWhole() throws IOException {
    contract("乙方应销毁全部数据并出具销毁证明。");
    Path config = folder.resolve("inshore.yaml");
    Files.writeString(
        config,
        Files.readString(config)
            .replace("needs: [手机号]", "needs: [cn-moblie-number, cn-mobile-number]"));
    Files.delete(folder.resolve("data/customers.csv"));
    Files.writeString(
        folder.resolve("data/schema.sql"),
        "CREATE TABLE t (cell_phone varchar(20) COMMENT '联系电话', idcard_no varchar(20));\n");
    Run audit = audit("示例科技有限公司", "out");

    assertThat(audit.out()).contains("有 1 处字段未申明需要");
    try (PDDocument paper = Loader.loadPDF(folder.resolve("out/audit-zh.pdf").toFile())) {
      String text = new PDFTextStripper().getText(paper);
      assertThat(text).containsPattern("手机号码\\s+或").contains("C2 2 ");
      assertThat(text.replaceAll("\\s", "")).contains("不在所发现字段之中：cn-moblie-number：");
    }
  }

  @Test
  void wrongInputIsToldInOneLine() throws IOException {
    contract("略。");
    assertThat(audit("没有这家", "a").err()).contains("没有外包商“没有这家”", "示例科技有限公司");
    Files.writeString(folder.resolve("contract.txt"), "");
    assertThat(audit("示例科技有限公司", "b").err()).contains("没有文字").doesNotContain("OCR");
    Files.writeString(
        folder.resolve("contract.txt"),
        "Le fournisseur garde confidentielles toutes les données de la banque et ne les transmet pas.");
    assertThat(audit("示例科技有限公司", "c").err()).contains("既不是中文也不是英文");
    assertThat(folder.resolve("c")).doesNotExist();
    try (PDDocument blank = new PDDocument()) {
      blank.addPage(new PDPage());
      blank
          .getDocumentInformation()
          .setTitle("The writer of this document noted all of this in it");
      blank.getDocumentInformation().setProducer("A program whose name is much longer than most");
      blank.save(folder.resolve("contract.txt").toFile());
    }
    assertThat(audit("示例科技有限公司", "g").err()).contains("没有文字", "OCR").hasLineCount(1);
    contract("略。");
    String one = Files.readString(folder.resolve("contract.txt"));
    Files.writeString(folder.resolve("contract.txt"), one + one);
    Run two = audit("示例科技有限公司", "d");
    assertThat(two.err()).contains("含有不止一份合同");
    assertThat(two.exitCode()).isEqualTo(2);
    Files.delete(folder.resolve("contract.txt"));
    Run missing = audit("示例科技有限公司", "e");
    assertThat(missing.exitCode()).isEqualTo(2);
    assertThat(missing.err()).contains("没有文件", "contract.txt");
    Files.createDirectory(folder.resolve("contract.txt"));
    Run directory = audit("示例科技有限公司", "f");
    assertThat(directory.exitCode()).isEqualTo(2);
    assertThat(directory.err()).contains("是文件夹").hasLineCount(1);
  }

  @Test
  void daysThatContradictEachOtherAreNamed() throws IOException {
    contract("略。");
    Path config = folder.resolve("inshore.yaml");
    Files.writeString(
        config,
        Files.readString(config)
            .replace("start: 2020-01-01, end: 2099", "start: 2021-01-01, end: 2020"));
    Run audit = audit("示例科技有限公司", "f");
    assertThat(audit.exitCode()).isEqualTo(2);
    assertThat(audit.err()).contains("outsourcers[0].contract", "2020-01-01", "2021-01-01");
  }

  private void contract(String end) throws IOException {
    Files.writeString(
        folder.resolve("contract.txt"),
        """
      外包服务合同
      甲方：示例银行股份有限公司
      乙方：示例科技有限公司
      第一条 乙方应对客户信息严格保密，甲方数据仅可用于本合同约定的服务。
      第二条 甲方数据应存储于乙方设在中国境内的机房，乙方不得向境外提供任何数据。
      第三条 未经甲方书面同意，乙方不得将工作转委托给第三方。
      第四条 乙方应采取加密、访问控制等安全措施，并接受甲方的审计和检查。
      第五条 发生数据泄露的，乙方应在24小时内通知甲方。
      第六条 乙方违反数据保护约定的，应赔偿甲方损失。
      第七条 合同终止后，%s
      """
            .formatted(end));
  }

  private Run audit(String outsourcer, String out) {
    return Run.of(
        "--lang",
        "zh",
        "audit",
        "--config",
        folder.resolve("inshore.yaml").toString(),
        "--outsourcer",
        outsourcer,
        "--contract",
        folder.resolve("contract.txt").toString(),
        "--out",
        folder.resolve(out).toString());
  }
}
