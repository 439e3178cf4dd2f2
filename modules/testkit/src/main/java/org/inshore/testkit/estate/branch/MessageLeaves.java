package org.inshore.testkit.estate.branch;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.inshore.testkit.data.Individual;
import org.inshore.testkit.data.SyntheticPeople;

/** Answers of services, call notes and filled forms; each method is one layout. */
final class MessageLeaves extends Draws {
  MessageLeaves(
      SyntheticPeople synthetic, SplittableRandom random, List<Integer> customers, String branch) {
    super(synthetic, random, customers, branch);
  }

  /** Policies: holder, insured and beneficiaries by name and share. */
  Leaf policies() {
    Leaf leaf = new Leaf("api/policies.json");
    boolean camel = one(2);
    List<String> items = new ArrayList<>();
    for (Individual holder : some()) {
      leaf.see(holder, holder.id(), holder.mobile());
      Individual insured = one(2) ? holder : stranger();
      leaf.see(insured, insured.id());
      List<String> beneficiaries = new ArrayList<>();
      for (int i = random.nextInt(3); i > 0; i--) {
        Individual each = stranger();
        leaf.see(each);
        beneficiaries.add(
            "{\"name\":\"%s\",\"relation\":\"%s\",\"ratio\":%d}"
                .formatted(each.name(), pick("子女", "配偶", "父母"), 50));
      }
      items.add(
          (camel
                  ? """
                  {"policyNo":"P%08d","holder":{"name":"%s","certNo":"%s","mobile":"%s"},"insured":{"name":"%s","certNo":"%s"},"beneficiaries":[%s],"premium":%s}"""
                  : """
                  {"policy_no":"P%08d","policy_holder":{"cust_name":"%s","id_number":"%s","phone_no":"%s"},"insured_person":{"cust_name":"%s","id_number":"%s"},"beneficiary_list":[%s],"premium":%s}""")
              .formatted(
                  random.nextInt(100_000_000),
                  holder.name(),
                  holder.id(),
                  holder.mobile(),
                  insured.name(),
                  insured.id(),
                  String.join(",", beneficiaries),
                  amount()));
    }
    return leaf.line("{\"code\":\"0000\",\"data\":[" + String.join(",\n", items) + "]}");
  }

  /** A query's answer: customers with their accounts and contacts some levels down. */
  Leaf response() {
    Leaf leaf = new Leaf("api/response.json");
    List<String> items = new ArrayList<>();
    String wrap = pick("result", "data", "payload");
    String contacts = pick("contacts", "contactList", "linkmen");
    for (Individual each : few(110)) {
      leaf.see(each, each.id(), each.mobile(), each.card(), each.person().email());
      Individual contact = stranger();
      leaf.see(contact, contact.mobile());
      items.add(
          """
          {"customer":{"baseInfo":{"custNo":"%s","name":"%s","idType":"IND01","idNo":"%s"},\
          "contactInfo":{"mobile":"%s","email":"%s"},\
          "accounts":[{"cardNo":"%s","type":"I","balance":%s}],\
          "%s":[{"name":"%s","phone":"%s","relation":"%s"}]}}"""
              .formatted(
                  customer(each),
                  each.name(),
                  each.id(),
                  each.mobile(),
                  each.person().email(),
                  each.card(),
                  amount(),
                  contacts,
                  contact.name(),
                  contact.mobile(),
                  pick("SPOUSE", "PARENT", "FRIEND")));
    }
    return leaf.line(
        """
        {"respCode":"000000","respMsg":"success","%s":{"pageNo":1,"pageSize":200,"total":%d,"records":[
        %s
        ]}}"""
            .formatted(wrap, items.size(), String.join(",\n", items)));
  }

  /** A hotline's export: who called, for which customer, and a note in words. */
  Leaf calls() {
    Leaf leaf = new Leaf("客服/工单导出.csv");
    leaf.line(
        pick(
            "工单编号,来电时间,来电号码,客户姓名,客户身份证,问题描述,受理坐席",
            "ticket_id,call_time,caller_no,cust_name,cust_id_no,description,agent"));
    for (Individual each : some()) {
      leaf.see(each, each.id(), each.mobile());
      Individual agent = staff(12);
      leaf.see(agent);
      String words = pick("咨询信用卡额度", "投诉短信提醒未收到", "申请挂失银行卡", "查询贷款还款日", "反映手机银行无法登录");
      if (one(5)) {
        Individual other = stranger();
        leaf.see(other, other.mobile());
        words += "。请回电其%s%s，电话%s".formatted(pick("妻子", "儿子"), other.name(), other.mobile());
      }
      leaf.line(
          String.join(
              ",",
              "GD%09d".formatted(random.nextInt(1_000_000_000)),
              time(),
              each.mobile(),
              each.name(),
              each.id(),
              words,
              agent.name()));
    }
    return leaf.in(pick(java.nio.charset.StandardCharsets.UTF_8, Leaf.CHINESE));
  }

  /** A form by which one person opens an account, with who acts for the bank. */
  Leaf opening() {
    Leaf leaf = new Leaf("开户/个人开户申请书.txt");
    Individual each = few(1).getFirst();
    Individual teller = staff(40);
    leaf.see(each, each.id(), each.mobile(), each.card(), each.person().email());
    leaf.see(teller);
    leaf.line("个人银行账户开户申请书").line("申请日期：" + day()).line("");
    leaf.line("一、客户基本信息");
    leaf.line("姓    名：%s      拼音：%s".formatted(each.name(), each.person().pinyin()));
    leaf.line("性    别：" + pick("男", "女") + "      国    籍：中国");
    leaf.line("证件类型：居民身份证      证件号码：" + each.id());
    leaf.line("证件有效期：2019-05-01 至 2039-05-01");
    leaf.line("手机号码：" + each.mobile() + "    固定电话：0571-87654321");
    leaf.line("电子邮箱：" + each.person().email());
    leaf.line("联系地址：" + each.person().address());
    leaf.line("二、业务申请");
    leaf.line("开通产品：借记卡 手机银行 短信通知").line("卡    号：" + each.card());
    leaf.line("三、代理人信息（本人办理无需填写）");
    leaf.line("代理人姓名：            证件号码：            联系电话：");
    leaf.line("申请人签字：" + each.name()).line("经办柜员：" + teller.name());
    return leaf;
  }

  /** The same of somebody who comes with a person to call. */
  Leaf knowYourCustomer() {
    Leaf leaf = new Leaf("开户/尽职调查表.txt");
    Individual each = few(1).getFirst();
    Individual contact = stranger();
    leaf.see(each, each.id(), each.mobile());
    leaf.see(contact, contact.mobile());
    leaf.line("客户身份识别与尽职调查表").line("");
    leaf.line("客户名称\t%s\t客户号\t%s".formatted(each.name(), customer(each)));
    leaf.line("证件种类\t身份证\t证件号码\t" + each.id());
    leaf.line("移动电话\t%s\t职业\t%s".formatted(each.mobile(), pick("教师", "个体户", "工程师")));
    leaf.line("紧急联系人\t%s\t联系人电话\t%s".formatted(contact.name(), contact.mobile()));
    leaf.line("是否为受益所有人\t是\t风险等级\t" + pick("低", "中"));
    leaf.line("客户签名\t" + each.name());
    return leaf;
  }
}
