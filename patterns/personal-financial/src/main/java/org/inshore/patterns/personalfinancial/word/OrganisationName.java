package org.inshore.patterns.personalfinancial.word;

import java.util.Locale;
import java.util.regex.Pattern;
import org.inshore.spi.detect.Validator;

/** Names of firms, offices, schools and the like, told by their last word. */
public final class OrganisationName implements Validator {
  private static final Pattern CHINESE =
      Pattern.compile(
          ".{2,60}(公司|集团|厂|银行|支行|分行|信用社|合作社|联社|大学|学院|学校|中学|小学|幼儿园|医院|卫生院|门诊部|诊所"
              + "|研究院|研究所|设计院|委员会|居委会|村委会|管委会|政府|办事处|局|厅|部队|总队|支队|大队|法院|检察院|事务所"
              + "|中心|协会|商会|学会|基金会|出版社|报社|电视台|酒店|饭店|宾馆|餐厅|超市|商店|商行|经营部|营业部|工作室|工程队"
              + "|个体工商户|药房|药店|物业|律所|站|馆|院|所|社|部)(\\(.{1,20}\\))?");
  private static final Pattern ENGLISH =
      Pattern.compile(
          ".{2,60}\\b(co\\.? ?,? ?ltd|ltd|inc|llc|limited|corp|corporation|company|bank|university"
              + "|college|school|hospital|group|institute)\\.?");
  // Firms of the state are called by a short name: 中国 and what they deal in.
  private static final Pattern STATE_OWNED = Pattern.compile("中国\\p{IsHan}{2,6}");
  // Words that stand behind such a label in running text.
  private static final Pattern OTHER = Pattern.compile("(的|所在|应当|应|或|和|及|与|为|是|由|在|可|须|出具|名称).*");

  @Override
  public String name() {
    return "organisation-name";
  }

  @Override
  public boolean isValid(CharSequence value) {
    String name = value.toString().strip();
    return !OTHER.matcher(name).matches()
        && (STATE_OWNED.matcher(name).matches()
            || CHINESE.matcher(name).matches()
            || ENGLISH.matcher(name.toLowerCase(Locale.ROOT)).matches());
  }
}
