/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.structure.io;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.adatom.structure.Element;

/** Symbols of elements, found without an object made. */
public final class Symbols {
    private static final byte[] BY_LETTERS = new byte[32 * 32];

    static {
        Arrays.fill(BY_LETTERS, (byte) -1);
        for (var e : Element.values()) {
            var s = e.symbol();
            BY_LETTERS[key(s.charAt(0), s.length() > 1 ? s.charAt(1) : 0)] = (byte) e.number();
        }
    }

    private Symbols() {
    }

    private static int key(int first, int second) {
        return (first & 31) * 32 + (second & 31);
    }

    /** {@return the atomic number of a symbol in any case, -1 when it is none} */
    public static int number(byte[] text, int from, int to) {
        int n = to - from;
        if (n < 1 || n > 2 || !letter(text[from]) || n == 2 && !letter(text[from + 1])) {
            return -1;
        }
        return BY_LETTERS[key(text[from], n == 2 ? text[from + 1] : 0)];
    }

    private static boolean letter(byte b) {
        int lower = b | 0x20;
        return lower >= 'a' && lower <= 'z';
    }

    /** {@return the atomic number of a symbol in any case, -1 when it is none} */
    public static int number(String text) {
        return number(text.getBytes(StandardCharsets.UTF_8), 0,
                text.getBytes(StandardCharsets.UTF_8).length);
    }

    /**
     * {@return the atomic number of a label that starts with a symbol, such as Fe3+, O1, Cu_2 or H(W); -1 when none does}
     * Two letters that are a symbol win only when the second is small or both are capitals and the label has no more letters.
     */
    public static int ofLabel(String label) {
        int letters = 0;
        while (letters < label.length() && letter(byteAt(label, letters))) {
            letters++;
        }
        if (letters >= 2) {
            int two = number(label.substring(0, 2));
            if (two >= 0 && (Character.isLowerCase(label.charAt(1)) || letters == 2)) {
                return two;
            }
        }
        return letters == 0 ? -1 : number(label.substring(0, 1));
    }

    private static byte byteAt(String s, int i) {
        return s.charAt(i) < 128 ? (byte) s.charAt(i) : 0;
    }
}
