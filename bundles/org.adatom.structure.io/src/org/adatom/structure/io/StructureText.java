/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure.io;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.adatom.internal.structure.io.Reals;
import org.adatom.internal.structure.io.Symbols;
import org.eclipse.jdt.annotation.Nullable;

/**
 * The text of one frame with a cursor that knows file, line and column, so that a format can say where it stumbled. Lines end
 * with LF or CR LF. Words are separated by blanks and tabs.
 */
public final class StructureText {
    private static final int SHOWN = 40;

    private final Path file;
    private final byte[] data;
    private final int header;
    private final long frameLine;
    private int next;
    private int lineStart;
    private int lineEnd;
    private int at;
    private int wordStart;
    private long line;

    /**
     * @param file named in messages
     * @param data the bytes, not copied
     * @param header how many bytes in front belong to the head of the file, not to this frame
     * @param frameLine the line of the file on which the frame starts, from 1
     */
    public StructureText(Path file, byte[] data, int header, long frameLine) {
        this.file = file;
        this.data = data;
        this.header = header;
        this.frameLine = frameLine;
        this.line = header > 0 ? 0 : frameLine - 1;
    }

    /** {@return the file named in messages} */
    public Path file() {
        return file;
    }

    /** {@return all bytes, shared} */
    public byte[] bytes() {
        return data;
    }

    /** {@return the number of the current line in the file, from 1} */
    public long lineNumber() {
        return line;
    }

    /** Goes to the next line. @return whether there is one */
    public boolean nextLine() {
        if (next >= data.length) {
            lineStart = data.length;
            lineEnd = data.length;
            at = data.length;
            wordStart = data.length;
            return false;
        }
        line = next == header && header > 0 ? frameLine : line + 1;
        lineStart = next;
        int i = next;
        while (i < data.length && data[i] != '\n') {
            i++;
        }
        next = i + 1;
        lineEnd = i > lineStart && data[i - 1] == '\r' ? i - 1 : i;
        at = lineStart;
        wordStart = lineStart;
        return true;
    }

    /** Goes to the next line that is not blank. @return whether there is one */
    public boolean nextFilledLine() {
        while (nextLine()) {
            if (hasWord()) {
                return true;
            }
        }
        return false;
    }

    /** Goes to the next line. @throws StructureFileException at the end of the text; the message says what was expected */
    public void requireLine(String expected) throws StructureFileException {
        if (!nextLine()) {
            throw new StructureFileException(file, line, 0, "the file ends here, expected " + expected, null);
        }
    }

    /** Steps back: the next call of {@link #nextLine()} gives the current line again. */
    public void pushBack() {
        next = lineStart;
        line--;
    }

    /** {@return the current line without its end} */
    public String text() {
        return new String(data, lineStart, lineEnd - lineStart, StandardCharsets.UTF_8);
    }

    /** {@return whether another word stands on the current line} */
    public boolean hasWord() {
        while (at < lineEnd && data[at] <= ' ' && data[at] >= 0) {
            at++;
        }
        return at < lineEnd;
    }

    private void requireWord(String expected) throws StructureFileException {
        if (!hasWord()) {
            wordStart = lineEnd;
            throw new StructureFileException(file, line, 0, "the line ends, expected " + expected, null);
        }
        wordStart = at;
        while (at < lineEnd && (data[at] > ' ' || data[at] < 0)) {
            at++;
        }
    }

    /** {@return the next word of the line} @param expected what it should be, for the message */
    public String word(String expected) throws StructureFileException {
        requireWord(expected);
        return new String(data, wordStart, at - wordStart, StandardCharsets.UTF_8);
    }

    /** Passes over words of the line. @param count how many; fewer are no error */
    public void skipWords(int count) {
        for (int k = 0; k < count && hasWord(); k++) {
            while (at < lineEnd && (data[at] > ' ' || data[at] < 0)) {
                at++;
            }
        }
    }

    /** {@return the next word as a number; nan and inf are numbers here} @param expected what it should be */
    public double real(String expected) throws StructureFileException {
        requireWord(expected);
        try {
            return Reals.parse(data, wordStart, at);
        } catch (NumberFormatException e) {
            throw unexpected(expected);
        }
    }

    /** {@return the next word as a finite number} @param expected what it should be, for the message */
    public double finite(String expected) throws StructureFileException {
        double value = real(expected);
        if (value - value != 0) {
            throw unexpected(expected + ", a finite number");
        }
        return value;
    }

    /** {@return the next word as a whole number} @param expected what it should be, for the message */
    public long whole(String expected) throws StructureFileException {
        requireWord(expected);
        int i = wordStart;
        boolean negative = data[i] == '-';
        if (negative || data[i] == '+') {
            i++;
        }
        if (i == at || at - i > 18) {
            throw unexpected(expected);
        }
        long value = 0;
        for (; i < at; i++) {
            int digit = data[i] - '0';
            if (digit < 0 || digit > 9) {
                throw unexpected(expected);
            }
            value = 10 * value + digit;
        }
        return negative ? -value : value;
    }

    /** {@return the next word as a whole number of 32 bits} @param expected what it should be, for the message */
    public int integer(String expected) throws StructureFileException {
        long value = whole(expected);
        if (value != (int) value) {
            throw unexpected(expected + " between -2147483648 and 2147483647");
        }
        return (int) value;
    }

    /** {@return the next word as a truth value: T, F, true, false, 1, 0 in any case} @param expected for the message */
    public boolean flag(String expected) throws StructureFileException {
        requireWord(expected);
        int n = at - wordStart;
        int first = data[wordStart] | 0x20;
        if (n == 1 && (first == 't' || data[wordStart] == '1')) {
            return true;
        }
        if (n == 1 && (first == 'f' || data[wordStart] == '0')) {
            return false;
        }
        var word = new String(data, wordStart, n, StandardCharsets.ISO_8859_1);
        if (word.equalsIgnoreCase("true") || word.equalsIgnoreCase(".true.")) {
            return true;
        }
        if (word.equalsIgnoreCase("false") || word.equalsIgnoreCase(".false.")) {
            return false;
        }
        throw unexpected(expected + ", T or F");
    }

    /** {@return the atomic number of the symbol that is the next word, in any case} @throws StructureFileException if none */
    public int symbol() throws StructureFileException {
        requireWord("the symbol of an element");
        int z = Symbols.number(data, wordStart, at);
        if (z < 0) {
            throw unexpected("the symbol of an element");
        }
        return z;
    }

    /** {@return an error at the last word} @param expected what would have been right */
    public StructureFileException unexpected(String expected) {
        int n = Math.max(0, Math.min(at - wordStart, SHOWN));
        var found = new String(data, Math.min(wordStart, data.length), Math.min(n, data.length - wordStart),
                StandardCharsets.UTF_8);
        return new StructureFileException(file, line, wordStart - lineStart + 1,
                "found '" + found + (at - wordStart > SHOWN ? "..." : "") + "', expected " + expected, null);
    }

    /** {@return an error of the current line} @param problem what was found and what would have been right */
    public StructureFileException error(String problem) {
        return new StructureFileException(file, line, 0, problem, null);
    }

    /** {@return an error of the current line} @param problem as above @param cause what lies behind it, or null */
    public StructureFileException error(String problem, @Nullable Throwable cause) {
        return new StructureFileException(file, line, 0, problem, cause);
    }

    /**
     * Checks that atoms can be held before memory is asked for.
     *
     * @param atoms how many
     * @param bytesPerAtom what one takes
     * @throws StructureFileException when they do not fit
     */
    public void requireMemory(long atoms, long bytesPerAtom) throws StructureFileException {
        if (atoms < 0) {
            throw error("found " + atoms + " atoms, expected a number that is not negative");
        }
        long most = Math.min(Integer.MAX_VALUE / 3 - 8, Runtime.getRuntime().maxMemory() / Math.max(1, bytesPerAtom));
        if (atoms > most) {
            throw error(atoms + " atoms do not fit into memory, which holds at most " + most
                    + ": give the program more memory (-Xmx) or split the file");
        }
    }
}
