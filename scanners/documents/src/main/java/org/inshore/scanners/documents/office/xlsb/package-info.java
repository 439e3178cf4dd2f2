/** Reader of binary workbooks (MS-XLSB): records in place of XML in the same package. */
@NullMarked
package org.inshore.scanners.documents.office.xlsb;

import org.jspecify.annotations.NullMarked;
