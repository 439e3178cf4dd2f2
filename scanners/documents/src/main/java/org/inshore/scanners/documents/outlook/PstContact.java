package org.inshore.scanners.documents.outlook;

import com.pff.PSTContact;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Writer of the fields of a contact, each behind its name. */
final class PstContact {
  private static final Map<String, Function<PSTContact, String>> FIELDS = new LinkedHashMap<>();

  static {
    FIELDS.put("name", PSTContact::getDisplayName);
    FIELDS.put("surname", PSTContact::getSurname);
    FIELDS.put("given name", PSTContact::getGivenName);
    FIELDS.put("middle name", PSTContact::getMiddleName);
    FIELDS.put("nickname", PSTContact::getNickname);
    FIELDS.put("spouse", PSTContact::getSpouseName);
    FIELDS.put("children", PSTContact::getChildrensNames);
    FIELDS.put("assistant", PSTContact::getAssistant);
    FIELDS.put("manager", PSTContact::getManagerName);
    FIELDS.put("company", PSTContact::getCompanyName);
    FIELDS.put("department", PSTContact::getDepartmentName);
    FIELDS.put("title", PSTContact::getTitle);
    FIELDS.put("profession", PSTContact::getProfession);
    FIELDS.put("account", PSTContact::getAccount);
    FIELDS.put("customer id", PSTContact::getCustomerId);
    FIELDS.put("government id", PSTContact::getGovernmentIdNumber);
    FIELDS.put("organization id", PSTContact::getOrganizationalIdNumber);
    FIELDS.put("mobile", PSTContact::getMobileTelephoneNumber);
    FIELDS.put("phone", PSTContact::getPrimaryTelephoneNumber);
    FIELDS.put("business phone", PSTContact::getBusinessTelephoneNumber);
    FIELDS.put("business phone 2", PSTContact::getBusiness2TelephoneNumber);
    FIELDS.put("home phone", PSTContact::getHomeTelephoneNumber);
    FIELDS.put("home phone 2", PSTContact::getHome2TelephoneNumber);
    FIELDS.put("car phone", PSTContact::getCarTelephoneNumber);
    FIELDS.put("radio phone", PSTContact::getRadioTelephoneNumber);
    FIELDS.put("other phone", PSTContact::getOtherTelephoneNumber);
    FIELDS.put("callback phone", PSTContact::getCallbackTelephoneNumber);
    FIELDS.put("assistant's phone", PSTContact::getAssistantTelephoneNumber);
    FIELDS.put("company's phone", PSTContact::getCompanyMainPhoneNumber);
    FIELDS.put("pager", PSTContact::getPagerTelephoneNumber);
    FIELDS.put("fax", PSTContact::getPrimaryFaxNumber);
    FIELDS.put("business fax", PSTContact::getBusinessFaxNumber);
    FIELDS.put("home fax", PSTContact::getHomeFaxNumber);
    FIELDS.put("e-mail", PSTContact::getEmail1EmailAddress);
    FIELDS.put("e-mail 2", PSTContact::getEmail2EmailAddress);
    FIELDS.put("e-mail 3", PSTContact::getEmail3EmailAddress);
    FIELDS.put("messenger", PSTContact::getInstantMessagingAddress);
    FIELDS.put("postal address", PSTContact::getPostalAddress);
    FIELDS.put("home address", PSTContact::getHomeAddress);
    FIELDS.put("work address", PSTContact::getWorkAddress);
    FIELDS.put("other address", PSTContact::getOtherAddress);
    FIELDS.put("street", PSTContact::getBusinessAddressStreet);
    FIELDS.put("home street", PSTContact::getHomeAddressStreet);
    FIELDS.put("hobbies", PSTContact::getHobbies);
    FIELDS.put("file under", PSTContact::getFileUnder);
    FIELDS.put("note", PSTContact::getNote);
  }

  private PstContact() {}

  static void append(PSTContact contact, StringBuilder text) {
    FIELDS.forEach((name, field) -> PstItem.line(text, name, field.apply(contact)));
  }
}
