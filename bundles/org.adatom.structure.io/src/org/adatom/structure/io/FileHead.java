/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure.io;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The beginning of a file, by which a format recognises its own.
 *
 * @param bytes the first bytes, at most 16 kB
 * @param lines the whole lines in them
 */
public record FileHead(byte[] bytes, List<String> lines) {
    /** How much of a file is looked at, bytes. */
    public static final int LENGTH = 16384;

    /** {@return the head that these first bytes of a file are} */
    public static FileHead of(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        var lines = text.lines().toList();
        boolean cut = bytes.length >= LENGTH && lines.size() > 1;
        return new FileHead(bytes, cut ? lines.subList(0, lines.size() - 1) : lines);
    }

    /** {@return a line, from 0; empty when there are fewer} */
    public String line(int index) {
        return index < lines.size() ? lines.get(index) : "";
    }

    /** {@return the words of a line, from 0; none when it is blank or missing} */
    public String[] words(int index) {
        var trimmed = line(index).trim();
        return trimmed.isEmpty() ? new String[0] : trimmed.split("\\s+");
    }

    /** {@return whether this cannot be text: it holds a zero byte, or many control characters} */
    public boolean isBinary() {
        int odd = 0;
        for (byte b : bytes) {
            if (b == 0) {
                return true;
            }
            if (b > 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f' || b == 127) {
                odd++;
            }
        }
        return odd > bytes.length / 50;
    }

    /** {@return whether words from {@code first} on are at least {@code count} numbers} */
    public static boolean areNumbers(String[] words, int first, int count) {
        if (words.length < first + count) {
            return false;
        }
        for (int i = first; i < first + count; i++) {
            if (!words[i].matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eEdD][-+]?\\d+)?")) {
                return false;
            }
        }
        return true;
    }
}
