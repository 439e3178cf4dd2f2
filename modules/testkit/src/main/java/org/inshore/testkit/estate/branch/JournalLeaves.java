package org.inshore.testkit.estate.branch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.inshore.testkit.data.Individual;
import org.inshore.testkit.data.SyntheticPeople;

/** Logs, chats, mails and lists of those who call debtors; each method is one layout. */
final class JournalLeaves extends Draws {
  JournalLeaves(
      SyntheticPeople synthetic, SplittableRandom random, List<Integer> customers, String branch) {
    super(synthetic, random, customers, branch);
  }

  /** A mobile bank's log: who signs in, who is paid. */
  Leaf mobileBank() {
    Leaf leaf = new Leaf("mbank/app-2026-03-31.log");
    for (Individual each : some()) {
      leaf.see(each, each.mobile(), customer(each));
      leaf.line(
          "%s.%03d INFO  [http-nio-8443-exec-%d] c.b.m.LoginService - login ok custNo=%s mobile=%s deviceId=%016x"
              .formatted(
                  time(),
                  random.nextInt(1000),
                  random.nextInt(40),
                  customer(each),
                  each.mobile(),
                  random.nextLong()));
      if (one(3)) {
        Individual payee = stranger();
        leaf.see(payee, payee.card());
        leaf.line(
            "%s.%03d INFO  [http-nio-8443-exec-%d] c.b.m.TransferService - transfer custNo=%s payeeName=%s payeeCard=%s amt=%s result=S"
                .formatted(
                    time(),
                    random.nextInt(1000),
                    random.nextInt(40),
                    customer(each),
                    payee.name(),
                    payee.card(),
                    amount()));
      }
    }
    return leaf;
  }

  /** Messages pushed to customers: the number is whole, the rest is masked. */
  Leaf pushed() {
    Leaf leaf = new Leaf("sms/push_detail.csv");
    leaf.line(
        pick("msg_id,send_time,phone,cust_name,card_no,content", "流水号,发送时间,手机号,客户姓名,卡号,短信内容"));
    for (Individual each : some()) {
      leaf.see(each, each.mobile());
      String card = each.card().substring(0, 6) + "******" + each.card().substring(15);
      leaf.line(
          "%d,%s,%s,%s**,%s,您尾号%s的卡入账%s元【示例银行】"
              .formatted(
                  random.nextInt(1_000_000_000),
                  time(),
                  each.mobile(),
                  each.name().charAt(0),
                  card,
                  each.card().substring(15),
                  amount()));
    }
    return leaf.in(pick(UTF_8, Leaf.CHINESE));
  }

  /** Debtors and whom to call about them: up to three by name, relation and number. */
  Leaf collection() {
    Leaf leaf = new Leaf("催收/委外名单.csv");
    leaf.line(
        pick(
            "案件号,欠款人,身份证,本人电话,联系人1姓名,联系人1关系,联系人1电话,联系人2姓名,联系人2关系,联系人2电话,联系人3姓名,联系人3关系,联系人3电话,逾期金额",
            "case_id,debtor_nm,debtor_cert,debtor_mob,ref1_nm,ref1_rel,ref1_mob,ref2_nm,ref2_rel,ref2_mob,ref3_nm,ref3_rel,ref3_mob,ovd_amt",
            "ajbh,zwrxm,sfzh,brdh,lxr1xm,lxr1gx,lxr1dh,lxr2xm,lxr2gx,lxr2dh,lxr3xm,lxr3gx,lxr3dh,yqje"));
    for (Individual each : some()) {
      leaf.see(each, each.id(), each.mobile());
      List<String> cells =
          new ArrayList<>(
              List.of(
                  "AJ%08d".formatted(random.nextInt(100_000_000)),
                  each.name(),
                  each.id(),
                  each.mobile()));
      for (int i = 0; i < 3; i++) {
        if (one(1 + i)) {
          Individual other = anybody();
          leaf.see(other, other.mobile());
          cells.addAll(List.of(other.name(), pick("父亲", "同事", "朋友", "配偶"), other.mobile()));
        } else {
          cells.addAll(List.of("", "", ""));
        }
      }
      cells.add(amount());
      leaf.line(String.join(",", cells));
    }
    return leaf.in(pick(UTF_8, Leaf.CHINESE));
  }

  /** A chat of managers: who writes, and about whom. */
  Leaf chat() {
    Leaf leaf = new Leaf("导出/工作群聊天记录.txt");
    for (Individual each : few(60)) {
      Individual manager = staff(5);
      leaf.see(manager);
      leaf.line("%s %s".formatted(time(), manager.name()));
      switch (random.nextInt(3)) {
        case 0 -> {
          leaf.see(each, each.id(), each.mobile());
          leaf.line("客户%s，身份证%s，电话%s，明天来签约".formatted(each.name(), each.id(), each.mobile()));
        }
        case 1 -> {
          leaf.see(each, each.mobile());
          leaf.line("麻烦联系一下%s %s，问下资料准备好没".formatted(each.name(), each.mobile()));
        }
        default -> {
          leaf.see(each, each.card());
          leaf.line("退款打到%s的卡上：%s".formatted(each.name(), each.card()));
        }
      }
      leaf.line("");
    }
    return leaf;
  }

  /** A mail with a list in its text. */
  Leaf mail() {
    Leaf leaf = new Leaf("邮件/名单.eml");
    leaf.line("From: =?UTF-8?B?6L+Q6JCl6YOo?= <ops@bank.example>").line("To: <risk@bank.example>");
    leaf.line("Subject: list").line("MIME-Version: 1.0");
    leaf.line("Content-Type: text/plain; charset=UTF-8").line("Content-Transfer-Encoding: 8bit");
    leaf.line("").line("各位好，以下客户请今日内回访：").line("");
    int number = 0;
    for (Individual each : few(25)) {
      leaf.see(each, each.id(), each.mobile());
      leaf.line("%d. %s %s %s".formatted(++number, each.name(), each.id(), each.mobile()));
    }
    Individual sender = staff(30);
    leaf.see(sender);
    leaf.line("").line("运营部 " + sender.name());
    return leaf;
  }

  /** A teller's journal as printed: columns of fixed width. */
  Leaf printed() {
    Leaf leaf = new Leaf("打印/柜员流水.txt");
    leaf.line("柜员号: 33012   机构: 示例支行   日期: " + day()).line("");
    leaf.line("流水号    交易  账号               户名        证件号码            金额");
    leaf.line("-".repeat(78));
    for (Individual each : few(80)) {
      leaf.see(each, each.id(), account(each));
      String pad = "　".repeat(5 - each.name().length());
      leaf.line(
          "%08d  %s  %-17s  %s%s  %s  %12s"
              .formatted(
                  random.nextInt(100_000_000),
                  pick("存现", "取现", "开户"),
                  account(each),
                  each.name(),
                  pad,
                  each.id(),
                  amount()));
    }
    return leaf.in(pick(UTF_8, Leaf.CHINESE));
  }
}
