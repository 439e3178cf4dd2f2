package org.inshore.testkit.estate.branch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.inshore.testkit.data.Individual;
import org.inshore.testkit.data.SyntheticPeople;

/** Dumps and exchanges of systems; each method is one layout. */
final class DumpLeaves extends Draws {
  DumpLeaves(
      SyntheticPeople synthetic, SplittableRandom random, List<Integer> customers, String branch) {
    super(synthetic, random, customers, branch);
  }

  /** Customers with their next of kin, as a batch. */
  Leaf customers() {
    Leaf leaf = new Leaf("exchange/KYC_BATCH.xml");
    leaf.line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
        .line("<Batch><Head><Cnt>1</Cnt></Head><Body>");
    String kin = pick("Kin", "Relative", "Family");
    for (Individual each : some()) {
      leaf.see(each, each.id(), each.mobile());
      leaf.line(
          "<Cust><CustNo>%s</CustNo><Nm>%s</Nm><CertTp>01</CertTp><CertNo>%s</CertNo><Mob>%s</Mob>"
              .formatted(customer(each), each.name(), each.id(), each.mobile()));
      if (one(2)) {
        Individual other = stranger();
        leaf.see(other, other.mobile());
        leaf.line(
            "<%1$s><Rel>%2$s</Rel><Nm>%3$s</Nm><Mob>%4$s</Mob></%1$s>"
                .formatted(kin, pick("配偶", "父母"), other.name(), other.mobile()));
      }
      leaf.line("</Cust>");
    }
    return leaf.line("</Body></Batch>");
  }

  /** Payments between accounts, in the words of ISO 20022. */
  Leaf payments() {
    Leaf leaf = new Leaf("exchange/pain001.xml");
    leaf.line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    leaf.line(
        "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.001.001.03\"><CstmrCdtTrfInitn>");
    for (Individual each : some()) {
      Individual to = anybody();
      leaf.see(each, each.card());
      leaf.see(to, to.card());
      leaf.line(
          "<PmtInf><Dbtr><Nm>%s</Nm></Dbtr><DbtrAcct><Id><Othr><Id>%s</Id></Othr></Id></DbtrAcct><CdtTrfTxInf><Amt><InstdAmt Ccy=\"CNY\">%s</InstdAmt></Amt><Cdtr><Nm>%s</Nm></Cdtr><CdtrAcct><Id><Othr><Id>%s</Id></Othr></Id></CdtrAcct></CdtTrfTxInf></PmtInf>"
              .formatted(each.name(), each.card(), amount(), to.name(), to.card()));
    }
    return leaf.line("</CstmrCdtTrfInitn></Document>");
  }

  /** Old numbers of fifteen digits beside those of eighteen, some alone. */
  Leaf numbers() {
    Leaf leaf = new Leaf("数据治理/证件升位对照.csv");
    leaf.line(
        pick(
            "客户号,客户名称,旧证件号码,新证件号码,升位日期",
            "khh,khmc,old_zjhm,new_zjhm,rq",
            "CUST_NO,CUST_NAME,OLD_ID,NEW_ID,UPD_DT"));
    for (Individual each : some()) {
      boolean both = !one(4);
      String old = each.person().oldResidentId();
      String now = both ? each.id() : "";
      leaf.see(each, customer(each), old, now);
      leaf.line(String.join(",", customer(each), each.name(), old, now, day()));
    }
    return leaf.in(pick(UTF_8, Leaf.CHINESE));
  }

  /** Two tables of one dump: customers, and contacts by the number of these. */
  Leaf dump() {
    Leaf leaf = new Leaf("backup/crm.sql");
    leaf.line("-- MySQL dump 10.13").line("DROP TABLE IF EXISTS `t_cust`;");
    leaf.line(
        "CREATE TABLE `t_cust` (`id` bigint NOT NULL, `cust_no` varchar(20), `cust_nm` varchar(60), `cert_no` varchar(32), `mob` varchar(20), `crt_tm` datetime, PRIMARY KEY (`id`));");
    List<String> own = new ArrayList<>();
    List<String> others = new ArrayList<>();
    int id = 1;
    for (Individual each : some()) {
      leaf.see(each, each.id(), each.mobile(), customer(each));
      own.add(
          "(%d,'%s','%s','%s','%s','%s')"
              .formatted(id, customer(each), each.name(), each.id(), each.mobile(), time()));
      if (one(2)) {
        Individual other = stranger();
        leaf.see(other, other.mobile());
        others.add(
            "(%d,'%s','%s','%s','%s')"
                .formatted(id, customer(each), other.name(), pick("1", "2"), other.mobile()));
      }
      id++;
    }
    leaf.line("INSERT INTO `t_cust` VALUES " + String.join(",", own) + ";");
    leaf.line(
        "CREATE TABLE `t_cust_linkman` (`id` bigint NOT NULL, `cust_no` varchar(20), `linkman_nm` varchar(60), `rel_tp` char(1), `linkman_mob` varchar(20), PRIMARY KEY (`id`));");
    leaf.line("INSERT INTO `t_cust_linkman` VALUES " + String.join(",", others) + ";");
    return leaf;
  }

  /** Members of a loyalty programme, each with a list of telephones. */
  Leaf members() {
    Leaf leaf = new Leaf("mall/members.yaml");
    leaf.line("version: 3").line("members:");
    for (Individual each : few(70)) {
      leaf.see(each, each.mobile(), each.person().email(), one(1) ? each.mobiles().get(1) : "");
      leaf.line("  - memberId: M%07d".formatted(random.nextInt(10_000_000)));
      leaf.line("    realName: " + each.name());
      leaf.line("    phones:").line("      - '" + each.mobile() + "'");
      leaf.line("      - '" + each.mobiles().get(1) + "'");
      leaf.line("    email: " + each.person().email());
    }
    return leaf;
  }

  /** A page of joint accounts: two holders side by side. */
  Leaf joint() {
    Leaf leaf = new Leaf("报表/联名账户.html");
    leaf.line("<html><head><meta charset=\"utf-8\"></head><body><h1>联名账户清单</h1><table>");
    leaf.line(
        "<tr><th>账号</th><th>持有人甲</th><th>证件号码</th><th>持有人乙</th><th>证件号码</th><th>余额</th></tr>");
    for (Individual each : few(60)) {
      Individual other = stranger();
      leaf.see(each, each.id());
      leaf.see(other, other.id());
      leaf.line(
          "<tr><td>%s</td><td>%s</td><td>%s</td><td>%s</td><td>%s</td><td>%s</td></tr>"
              .formatted(
                  account(each), each.name(), each.id(), other.name(), other.id(), amount()));
    }
    return leaf.line("</table></body></html>");
  }

  /** Cards with those who may use them too, without a header. */
  Leaf supplementary() {
    Leaf leaf = new Leaf("卡部/SUPP_CARD.dat");
    for (Individual each : some()) {
      leaf.see(each, each.id(), each.card(), each.mobile());
      leaf.line(
          String.join(
              "^", each.card(), each.name(), each.id(), each.mobile(), pick("金卡", "白金卡"), day()));
    }
    return leaf.in(UTF_8);
  }
}
