package org.inshore.patterns.personalfinancial.word;

import java.util.Set;
import java.util.regex.Pattern;
import org.inshore.spi.detect.Validator;

/**
 * Occupations and positions: words that name one, words that end as they do, and codes of GB/T 6565
 * (two digits or more, a letter among them in some editions).
 */
public final class Occupation implements Validator {
  private static final Set<String> WORDS =
      Set.of(
          ("公务员 军人 警察 学生 农民 渔民 牧民 退休 离休 退休人员 离退休人员 待业 无业 失业 家庭主妇 自由职业 自由职业者 个体户"
                  + " 个体经营者 个体工商户 企业主 私营业主 律师 法官 检察官 会计 出纳 审计 医生 护士 药剂师 教师 老师 教授 讲师"
                  + " 校长 院长 记者 编辑 翻译 作家 演员 导演 画家 歌手 运动员 教练 司机 保安 保姆 厨师 经理 总监 主管"
                  + " 董事 董事长 监事 总裁 总经理 总工程师 主任 处长 科长 局长 厅长 部长 市长 县长 镇长 村长 书记 秘书 助理 文员"
                  + " 职员 干部 工人 民工 商人 店主 法人代表 法定代表人 负责人 销售 客服 市场 人力资源 行政 财务 法务 采购 研发"
                  + " 科研人员 专业技术人员 企业管理人员 商业服务业人员 生产运输设备操作人员 一般职员 普通员工")
              .split(" ", -1));
  private static final Pattern ENDING =
      Pattern.compile(".{1,12}(师|员|工|长|经理|总监|主管|主任|医生|教授|会计|律师|助理|秘书|书记|老板|业主|者|干部|专员|顾问|代表|人员)");
  private static final Pattern CODE = Pattern.compile("[0-9][0-9A-Z][0-9]{0,5}");
  // What ends as they do and is none.
  private static final Set<String> OTHERS =
      Set.of("增长", "加工", "施工", "开工", "延长", "成长", "竣工", "编制人员");
  // A sentence that goes on behind 岗位 or 职务: 岗位工作的人员, 职务便利为自己或者他人.
  private static final Pattern SENTENCE = Pattern.compile("[和及与或上等].*|.*([的得在为被了].*|或者)");

  /** What occupations in English end with, before a comma or a stroke or at the end. */
  private static final Pattern ENGLISH =
      Pattern.compile(
          "([A-Za-z/&'.() -]{0,60}[ /-])?(accountant|actor|actress|administrator|advis[eo]r|agent|analyst|architect|artist|assistant|associate"
              + "|attorney|auditor|banker|barrister|broker|builder|buyer|captain|cashier|chef|chemist|cleaner|clerk|clinician|coach|consultant"
              + "|contractor|coordinator|counsel|counsell?or|dentist|designer|developer|diplomat|director|doctor|driver|economist|editor|educator"
              + "|electrician|engineer|entrepreneur|executive|facilitator|farmer|fisherman|geologist|guard|guide|homemaker|housewife|inspector"
              + "|instructor|investigator|journalist|judge|lawyer|lead|lecturer|liaison|librarian|manager|mechanic|merchant|musician|nurse|officer"
              + "|operator|optician|orchestrator|owner|painter|paralegal|pharmacist|photographer|physician|physicist|pilot|planner|plumber|policeman"
              + "|politician|president|producer|professor|programmer|psychologist|receptionist|recruiter|representative|researcher|retired"
              + "|sailor|salesman|scientist|secretary|self-employed|servant|singer|soldier|solicitor|specialist|strategist|student|supervisor"
              + "|surgeon|surveyor|teacher|technician|technologist|teller|therapist|trader|trainee|trainer|translator|treasurer|tutor|unemployed"
              + "|vet|veterinarian|waiter|waitress|welder|worker|writer)s?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern PART = Pattern.compile("[,(]");

  @Override
  public String name() {
    return "occupation";
  }

  @Override
  public boolean isValid(CharSequence value) {
    String word = value.toString();
    if (!word.isEmpty() && word.charAt(0) < 0x80 && Character.isLetter(word.charAt(0))) {
      return ENGLISH.matcher(PART.split(word, 2)[0].strip()).matches();
    }
    return WORDS.contains(word)
        || CODE.matcher(word).matches()
        || (ENDING.matcher(word).matches()
            && !OTHERS.contains(word)
            && !SENTENCE.matcher(word).matches());
  }
}
