package org.inshore.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Content;
import org.inshore.spi.source.Location;

/** Made-up text, the same on every run. */
final class SampleText {
  private static final int CHARS = 1_000_000;

  private static final String[] SENTENCES = {
    "本行应当建立健全内部控制制度，明确各部门、各岗位和各类人员的管理责任。",
    "会议要求进一步做好客户信息的收集、保存、使用和对外提供等各个环节的工作。",
    "如有疑问，请到营业网点咨询，或者在工作时间与服务人员取得联系。",
    "项目组已于上周完成系统切换，目前运行平稳，没有发现新的问题。",
    "本季度共受理业务三万二千余笔，比上年同期增长百分之七点五。",
  };

  private static final String[] PLANTED = {
    "手机号码：13800138000。", "邮箱 someone@example.com，", "卡号6225880000000001，", "证件号码110105190001011239。"
  };

  private SampleText() {}

  static String prose() {
    Random random = new Random(1);
    StringBuilder text = new StringBuilder(CHARS + 100);
    while (text.length() < CHARS) {
      text.append(SENTENCES[random.nextInt(SENTENCES.length)]);
      if (random.nextInt(10) == 0) {
        text.append(PLANTED[random.nextInt(PLANTED.length)]);
      }
      if (random.nextInt(5) == 0) {
        text.append('\n');
      }
    }
    return text.toString();
  }

  static String code() {
    Random random = new Random(2);
    StringBuilder text = new StringBuilder(CHARS + 200);
    while (text.length() < CHARS) {
      text.append(
          String.format(
              Locale.ROOT,
              "2026-01-02T03:04:05.%03dZ INFO [worker-%d] org.example.Service - handled request"
                  + " %016x in %d ms, cache.get(key_%d) == null%n",
              random.nextInt(1000),
              random.nextInt(32),
              random.nextLong(),
              random.nextInt(10_000),
              random.nextInt(1_000_000)));
    }
    return text.toString();
  }

  static Content.Rows rows(Location place) {
    Random random = new Random(3);
    List<Content.Column> columns = new ArrayList<>();
    for (String name :
        List.of(
            "id", "cust_name", "mobile", "id_no", "card_no", "open_date", "balance", "remark")) {
      columns.add(new Content.Column(name, null, null));
    }
    Cells rows = new Cells();
    while (rows.length() < CHARS) {
      rows.row(rows.rows() + 1L);
      rows.cell(String.valueOf(rows.rows()));
      rows.cell("王芳");
      rows.cell("138" + digits(random, 8));
      rows.cell("110105190001" + digits(random, 6));
      rows.cell("622588" + digits(random, 10));
      rows.cell("2024-01-02");
      rows.cell(random.nextInt(100_000) + ".00");
      rows.cell("状态正常");
    }
    return new Content.Rows(place, columns, Content.Naming.COLUMN, rows);
  }

  private static String digits(Random random, int count) {
    StringBuilder digits = new StringBuilder(count);
    for (int i = 0; i < count; i++) {
      digits.append((char) ('0' + random.nextInt(10)));
    }
    return digits.toString();
  }
}
