/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.cli;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.PropertyResourceBundle;
import org.adatom.workbench.AnalysisRegistry;
import org.adatom.workbench.BenchmarkRegistry;
import org.adatom.workbench.BuilderRegistry;
import org.adatom.workbench.CheckRegistry;
import org.adatom.workbench.EditRegistry;
import org.adatom.workbench.ExampleRegistry;
import org.adatom.workbench.FormatRegistry;
import org.adatom.workbench.ModelRegistry;
import org.adatom.workbench.PotentialRegistry;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.core.runtime.spi.RegistryContributor;
import org.eclipse.core.runtime.spi.RegistryStrategy;
import org.eclipse.jdt.annotation.Nullable;

/** A command line in a plain Java machine: the contributions are read from the plugin.xml files of the source tree. */
final class PlainSession {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final CommandLineTool tool;

    PlainSession(Path folder) throws IOException {
        this(folder, null, false);
    }

    /** A session whose standard output goes elsewhere. */
    PlainSession(Path folder, OutputStream target) throws IOException {
        this(folder, target, false);
    }

    private PlainSession(Path folder, @Nullable OutputStream target, boolean real) throws IOException {
        var registry = registry();
        var watched = new WatchedOutput(target == null ? out : target);
        var o = new PrintStream(new BufferedOutputStream(watched), false, StandardCharsets.UTF_8);
        var e = real ? System.err : new PrintStream(err, true, StandardCharsets.UTF_8);
        tool = new CommandLineTool(new Session(new AnalysisRegistry(registry), new PotentialRegistry(registry),
                new BuilderRegistry(registry), new EditRegistry(registry), new FormatRegistry(registry),
                new BenchmarkRegistry(registry), new ExampleRegistry(registry, PlainSession::open),
                new ModelRegistry(registry),
                new CheckRegistry(registry),
                o, e, folder, real), watched);
    }

    /** Runs the command line with the real streams, for trying things by hand. */
    public static void main(String[] arguments) throws IOException {
        System.exit(new PlainSession(Path.of(System.getProperty("adatom.cwd", "")).toAbsolutePath(), System.out, true)
                .tool.runInterruptibly(arguments));
    }

    int run(String... arguments) {
        out.reset();
        err.reset();
        return tool.run(arguments);
    }

    int runInterruptibly(String... arguments) {
        err.reset();
        return tool.runInterruptibly(arguments);
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8).strip();
    }

    /** A file of a bundle, from the source tree. */
    static InputStream open(String plugin, String path) throws IOException {
        return Files.newInputStream(bundles().resolve(plugin).resolve(path));
    }

    static IExtensionRegistry registry() throws IOException {
        var token = new Object();
        var registry = RegistryFactory.createRegistry(new RegistryStrategy(null, null), token, token);
        var bundles = bundles();
        try (var folders = Files.newDirectoryStream(bundles, "org.adatom.*")) {
            for (var bundle : folders) {
                var name = bundle.getFileName().toString();
                var plugin = bundle.resolve("plugin.xml");
                boolean optional = name.equals("org.adatom.torch"); // a feature of its own, not on the class path
                if (!Files.exists(plugin) || optional || name.contains(".ui") || name.endsWith(".app")
                        || name.endsWith(".cli")) {
                    continue;
                }
                try (var xml = Files.newInputStream(plugin);
                        var words = Files.newInputStream(bundle.resolve("plugin.properties"))) {
                    registry.addContribution(xml, new RegistryContributor(name, name, null, null), false, name,
                            new PropertyResourceBundle(words), token);
                }
            }
        }
        return registry;
    }

    private static Path bundles() {
        for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("bundles/org.adatom.cli"))) {
                return at.resolve("bundles");
            }
        }
        throw new IllegalStateException("the source tree is not around " + Path.of("").toAbsolutePath());
    }
}
