/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.adatom.internal.cli.CommandLineTool;
import org.adatom.internal.cli.Session;
import org.adatom.internal.cli.WatchedOutput;
import org.adatom.workbench.AnalysisRegistry;
import org.adatom.workbench.BenchmarkRegistry;
import org.adatom.workbench.BuilderRegistry;
import org.adatom.workbench.CheckRegistry;
import org.adatom.workbench.EditRegistry;
import org.adatom.workbench.ExampleRegistry;
import org.adatom.workbench.FormatRegistry;
import org.adatom.workbench.ModelRegistry;
import org.adatom.workbench.PotentialRegistry;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.RegistryFactory;
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
        var watched = new WatchedOutput(new FileOutputStream(FileDescriptor.out));
        var out = new PrintStream(new BufferedOutputStream(watched, 1 << 16), false, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        var registry = RegistryFactory.getRegistry();
        var console = System.console();
        var session = new Session(new AnalysisRegistry(registry), new PotentialRegistry(registry),
                new BuilderRegistry(registry), new EditRegistry(registry), new FormatRegistry(registry),
                new BenchmarkRegistry(registry),
                new ExampleRegistry(registry), new ModelRegistry(registry), new CheckRegistry(registry), out, err,
                Path.of(System.getProperty("adatom.cwd", "")).toAbsolutePath(), console != null
                && console.isTerminal());
        return Integer.valueOf(new CommandLineTool(session, watched).runInterruptibly(Platform.getApplicationArgs()));
    }

    @Override
    public void stop() {
        // commands watch their own cancellation
    }
}
