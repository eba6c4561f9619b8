/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure;

import java.util.ArrayList;
import java.util.regex.Pattern;

/** Reads formulas such as "NaCl", "CaF2", "SrTiO3". */
public final class Formula {
    private static final Pattern PART = Pattern.compile("([A-Z][a-z]?)(\\d*)");

    private Formula() {
    }

    /**
     * {@return the elements in the order of writing, each as often as it is named}
     *
     * @throws StructureException when the text is no formula
     */
    public static Element[] parse(String formula) {
        var text = formula.strip();
        var out = new ArrayList<Element>();
        var m = PART.matcher(text);
        int end = 0;
        while (m.lookingAt()) {
            int n = m.group(2).isEmpty() ? 1 : m.group(2).length() > 4 ? 0 : Integer.parseInt(m.group(2));
            if (n < 1) {
                break;
            }
            var element = Element.of(m.group(1));
            for (int k = 0; k < n; k++) {
                out.add(element);
            }
            end = m.end();
            m.region(end, text.length());
        }
        if (end == 0 || end < text.length()) {
            throw new StructureException("'" + formula
                    + "' is not a formula: write symbols and counts, such as NaCl or CaF2");
        }
        return out.toArray(Element[]::new);
    }
}
