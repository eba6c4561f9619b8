/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.run;

import java.util.stream.Collectors;
import org.adatom.numerics.parameter.ParameterModel;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Display;

/** The command line that does the same as a dialog. */
final class CommandLines {
    private CommandLines() {
    }

    /** {@return two commands: one makes the study, the other runs it} */
    static String of(Study study) {
        var name = study.analysis().name();
        var input = study.inputs().stream().map(i -> " -i " + i.source().file().map(f -> quoted(i.in(f).toString()))
                .orElse("STRUCTURE.extxyz")).collect(Collectors.joining())
                + study.files().stream().map(f -> " -i " + quoted(f.toString())).collect(Collectors.joining());
        var options = study.changed().entrySet().stream()
                .map(e -> " -p " + quoted(e.getKey() + "=" + ParameterModel.write(e.getValue())))
                .collect(Collectors.joining()) + (study.seed() == 0 ? "" : " --seed " + study.seed())
                + (study.threads() == Runtime.getRuntime().availableProcessors() ? ""
                        : " --threads " + study.threads());
        return "adatom new " + name + " -o " + name + ".analysis\nadatom run " + name + ".analysis" + input + options
                + " -o " + name + "-results\n";
    }

    static String quoted(String word) {
        return word.matches("[A-Za-z0-9_./=:,@+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    /** Puts the command line on the clipboard. */
    static void copy(Display display, Study study) {
        var clipboard = new Clipboard(display);
        clipboard.setContents(new Object[] {of(study)}, new Transfer[] {TextTransfer.getInstance()});
        clipboard.dispose();
    }
}
