package org.inshore.testkit.estate.people;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.inshore.spi.source.Location;
import org.inshore.testkit.data.Individual;
import org.inshore.testkit.estate.people.Crowd.Relation;
import org.inshore.testkit.estate.planting.Kinds;
import org.inshore.testkit.estate.planting.Planting;
import org.inshore.testkit.estate.share.Share;
import org.inshore.testkit.estate.share.WordDocument;

/** People in forms, notes and small files. */
final class Papers {
  private final Share share;
  private final Planting planting;
  private final Crowd crowd;

  Papers(Share share, Planting planting, Crowd crowd) {
    this.share = share;
    this.planting = planting;
    this.crowd = crowd;
  }

  /** One form for each: the applicant with two phones, the spouse, the manager. */
  void forms(String folder, int from, int to) throws IOException {
    for (Individual each : crowd.customers(from, to)) {
      Individual spouse = crowd.beside(Relation.SPOUSE, each.number());
      Individual manager = crowd.staff(each.number());
      String path = folder + "/开户申请表-" + each.number() + ".docx";
      try (WordDocument form = new WordDocument()) {
        form.title("个人开户申请表");
        form.text("申请人姓名：" + each.name());
        form.text("身份证号：" + each.id());
        form.text("手机号码：" + each.mobile());
        form.text("备用手机：" + each.mobiles().get(1));
        form.text("银行卡号：" + each.card());
        form.text("配偶姓名：" + spouse.name() + "　　配偶手机：" + spouse.mobile());
        form.text("客户经理：" + manager.name() + "　　客户经理手机：" + manager.mobile());
        form.text("申请人声明以上信息真实、完整。");
        stand(share.write(path, form.bytes()), each, spouse, manager);
        planting.sensitive(share.location(path), each.number());
      }
    }
  }

  /** Notes on calls, one or two people in a line. */
  void notes(String path, int from, int to) throws IOException {
    StringBuilder text = new StringBuilder("柜面服务记录\n");
    Location file = share.location(path);
    for (Individual each : crowd.customers(from, to)) {
      if (each.number() % 3 == 0) {
        Individual other = crowd.outsider(Relation.PAYEE, each.number());
        text.append(
            "客户%s（手机%s）向%s（手机%s）转账，已复核\n"
                .formatted(each.name(), each.mobile(), other.name(), other.mobile()));
        stand(file, each, other);
      } else {
        text.append(
            "客户%s（身份证号%s）来电，预留手机由%s改为%s\n"
                .formatted(each.name(), each.id(), each.mobile(), each.mobiles().get(1)));
        stand(file, each);
      }
    }
    share.write(path, text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** One small text for each customer. */
  void small(String folder, int from, int to) throws IOException {
    for (Individual each : crowd.customers(from, to)) {
      String text =
          "姓名：%s\n身份证号：%s\n手机号码：%s\n备用手机：%s\n"
              .formatted(each.name(), each.id(), each.mobile(), each.mobiles().get(1));
      stand(
          share.write(
              folder + "/客户" + each.number() + ".txt", text.getBytes(StandardCharsets.UTF_8)),
          each);
    }
  }

  private void stand(Location file, Individual... people) {
    for (Individual each : List.of(people)) {
      planting.person(file, each.number());
      planting.plant(file, Kinds.RESIDENT_ID, each.id());
      planting.plant(file, Kinds.MOBILE, each.mobile());
    }
  }
}
