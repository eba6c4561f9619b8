/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.workbench;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Words for what went wrong. */
public final class Failures {
    private Failures() {
    }

    /** {@return one line for a person} @param where what failed, such as "relax" */
    public static String line(Throwable e, String where) {
        var message = e.getMessage() == null ? "" : e.getMessage().strip().replaceAll("\\s*\\R\\s*", " ");
        return switch (e) {
            case OutOfMemoryError _ -> where + " needs more memory than the program may use ("
                    + Runtime.getRuntime().maxMemory() / (1 << 20)
                    + " MB): use a smaller structure, or start with a larger "
                    + "-Xmx in JAVA_TOOL_OPTIONS";
            case StackOverflowError _ -> where + " went too deep (stack overflow): use a smaller structure";
            case UncheckedIOException io when io.getCause() != null -> line(io.getCause(), where);
            case IOException _ when !message.isEmpty() -> message;
            case RuntimeException _ when !message.isEmpty() && !e.getClass().getName().startsWith("java.") -> message;
            default -> "internal error in " + where + ": " + e.getClass().getSimpleName()
                    + (message.isEmpty() ? "" : ": " + message) + place(e);
        };
    }

    /** {@return the stack trace, for a log} */
    public static String trace(Throwable e) {
        var text = new StringWriter();
        e.printStackTrace(new PrintWriter(text));
        return text.toString().stripTrailing();
    }

    private static String place(Throwable e) {
        var trace = e.getStackTrace();
        return trace.length == 0 ? "" : " (" + trace[0].getFileName() + ":" + trace[0].getLineNumber() + ")";
    }
}
