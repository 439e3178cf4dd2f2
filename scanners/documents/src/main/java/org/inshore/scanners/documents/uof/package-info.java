/** UOF (GB/T 20916, 标文通): text, sheets and slides in one file of XML, or in the parts of a zip. */
@NullMarked
package org.inshore.scanners.documents.uof;

import org.jspecify.annotations.NullMarked;
