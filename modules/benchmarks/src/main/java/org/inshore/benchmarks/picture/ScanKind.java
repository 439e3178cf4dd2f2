package org.inshore.benchmarks.picture;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.util.Map;
import org.inshore.testkit.data.Person;

/** Kind of page that a generated scan shows; sizes are those of 300 dots an inch. */
enum ScanKind {
  ID_CARD(1012, 638) {
    @Override
    void draw(Graphics2D page, Person person) {
      page.setColor(new Color(0xe4, 0xee, 0xf4));
      page.fillRect(0, 0, width, height);
      page.setColor(new Color(0xd2, 0xe2, 0xea));
      for (int x = -height; x < width; x += 22) {
        page.drawLine(x, 0, x + height, height);
      }
      String address = person.address();
      int cut = Math.min(11, address.length());
      String id = person.residentId();
      line(page, 34, 60, 95, "姓名  " + person.name());
      line(page, 34, 60, 165, "性别  女    民族  汉");
      line(
          page,
          34,
          60,
          235,
          "出生  "
              + id.substring(6, 10)
              + " 年 "
              + id.substring(10, 12)
              + " 月 "
              + id.substring(12, 14)
              + " 日");
      line(page, 34, 60, 310, "住址  " + address.substring(0, cut));
      line(page, 34, 60, 360, "      " + address.substring(cut));
      line(page, 34, 60, 560, "公民身份号码");
      line(page, 42, 330, 560, id);
      page.setColor(Color.GRAY);
      page.fillRect(700, 90, 240, 330);
    }

    @Override
    Map<String, String> fields(Person person) {
      return Map.of("name", person.name(), "resident ID", person.residentId());
    }
  },
  BANK_CARD(1012, 638) {
    @Override
    void draw(Graphics2D page, Person person) {
      page.setColor(new Color(0x1d, 0x4f, 0x91));
      page.fillRect(0, 0, width, height);
      page.setColor(Color.WHITE);
      line(page, 46, 60, 100, "示例银行  储蓄卡");
      line(page, 62, 60, 390, groups(person.card()));
      line(page, 30, 60, 560, "月/年 12/31        " + person.name());
    }

    @Override
    Map<String, String> fields(Person person) {
      return Map.of("card", person.card());
    }
  },
  FORM(2480, 1754) {
    @Override
    void draw(Graphics2D page, Person person) {
      white(page);
      line(page, 72, 820, 200, "个人客户信息登记表");
      String[][] rows = {
        {"客户姓名", person.name(), "手机号码", person.mobile()},
        {"证件号码", person.residentId(), "银行卡号", person.card()},
        {"联系地址", person.address(), "", ""}
      };
      for (int row = 0; row < rows.length; row++) {
        int y = 420 + row * 160;
        page.drawRect(140, y - 90, 2200, 160);
        line(page, 46, 170, y, rows[row][0]);
        line(page, 46, 480, y, rows[row][1]);
        line(page, 46, 1260, y, rows[row][2]);
        line(page, 46, 1570, y, rows[row][3]);
      }
    }

    @Override
    Map<String, String> fields(Person person) {
      return all(person);
    }
  },
  COVER(1754, 2480) {
    @Override
    void draw(Graphics2D page, Person person) {
      white(page);
      line(page, 60, 1250, 260, "机密★10年");
      line(page, 96, 300, 900, "关于示例事项的通知");
      line(page, 52, 300, 1300, "经办人：" + person.name() + "，电话：" + person.mobile());
      line(page, 52, 300, 1400, "各部门请认真贯彻执行，并于年底前报告落实情况。");
    }

    @Override
    Map<String, String> fields(Person person) {
      return Map.of("marking", "机密★10年", "level", "机密", "mobile", person.mobile());
    }
  },
  LETTER(2480, 3508) {
    @Override
    void draw(Graphics2D page, Person person) {
      white(page);
      String text =
          "兹证明我单位员工"
              + person.name()
              + "，身份证号码"
              + person.residentId()
              + "，联系电话"
              + person.mobile()
              + "，工资卡号"
              + person.card()
              + "，现住"
              + person.address()
              + "。该员工在我单位工作期间表现良好，特此证明。";
      line(page, 80, 1000, 500, "证  明");
      int y = 800;
      for (int from = 0; from < text.length(); from += 34) {
        line(page, 50, 300, y, text.substring(from, Math.min(text.length(), from + 34)));
        y += 90;
      }
    }

    @Override
    Map<String, String> fields(Person person) {
      return all(person);
    }
  };

  final int width;
  final int height;

  ScanKind(int width, int height) {
    this.width = width;
    this.height = height;
  }

  abstract void draw(Graphics2D page, Person person);

  /** What is to be read, by name. */
  abstract Map<String, String> fields(Person person);

  private static Map<String, String> all(Person person) {
    return Map.of(
        "name", person.name(),
        "resident ID", person.residentId(),
        "card", person.card(),
        "mobile", person.mobile());
  }

  void white(Graphics2D page) {
    page.setColor(Color.WHITE);
    page.fillRect(0, 0, width, height);
    page.setColor(Color.BLACK);
  }

  private static String groups(String number) {
    return number.replaceAll("(....)(?=.)", "$1 ");
  }

  static void line(Graphics2D page, int size, int x, int y, String text) {
    Color before = page.getColor();
    if (before.equals(new Color(0xd2, 0xe2, 0xea))) {
      page.setColor(Color.BLACK);
    }
    page.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, size));
    page.drawString(text, x, y);
  }
}
