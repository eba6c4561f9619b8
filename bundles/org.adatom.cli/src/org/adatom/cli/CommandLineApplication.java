/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jdt.annotation.Nullable;

/** The application behind {@code adatom COMMAND ...}. */
public final class CommandLineApplication implements IApplication {

    /** Called by the platform through the extension registry. */
    public CommandLineApplication() {
    }

    @Override
    public Object start(@Nullable IApplicationContext context) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var arguments = Platform.getApplicationArgs();
        if (arguments.length > 0 && arguments[0].equals("list")) {
            out.println("list");
            return EXIT_OK;
        }
        System.err.println("adatom: unknown command");
        return Integer.valueOf(2);
    }

    @Override
    public void stop() {
        // commands watch their own cancellation
    }
}
