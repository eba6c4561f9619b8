/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.database;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.adatom.database.StructureDatabase;
import org.adatom.numerics.parameter.Parameter;
import org.adatom.workbench.RunManager;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;

/**
 * Which database the workbench works with.
 *
 * @param location a file, or the URL of a server; empty for the one of the workspace
 * @param runs whether structures that runs find are added
 */
public record DatabaseSettings(
        @Parameter(label = "Database", help = "A file of ASE's form (.db), or postgresql://user:password@host:5432/database. "
                + "Empty: structures.db in the workspace.") String location,
        @Parameter(label = "Add what runs find", initial = "true",
                help = "Relaxed structures, pools of searches and the like go into the database when a run ends.") boolean runs) {
    private static final String NODE = "org.adatom.ui";
    private static final String LOCATION = "database.location";
    private static final String RUNS = "database.runs";

    /** {@return what was chosen last} */
    public static DatabaseSettings load() {
        var node = node();
        return new DatabaseSettings(node.get(LOCATION, ""), node.getBoolean(RUNS, true));
    }

    /** Keeps it for the next session, and applies it to later runs. */
    void save(RunManager manager) {
        var node = node();
        node.put(LOCATION, location);
        node.putBoolean(RUNS, runs);
        try {
            node.flush();
        } catch (BackingStoreException e) {
            ILog.of(DatabaseSettings.class).warn("the choice of the database is not kept", e);
        }
        apply(manager);
    }

    /** Tells the runs where their structures go. */
    public void apply(RunManager manager) {
        manager.setDatabase(runs ? where().orElse(null) : null);
    }

    /** {@return where the database is; empty without a workspace} */
    public Optional<String> where() {
        if (StructureDatabase.isServer(location) || location.startsWith("/")) {
            return Optional.of(location);
        }
        var workspace = Platform.getInstanceLocation();
        return workspace == null || !workspace.isSet() ? Optional.empty()
                : Optional.of(Platform.getLocation().append(location.isEmpty() ? "structures.db" : location).toOSString());
    }

    /** {@return the values for a form} */
    Map<String, Object> values() {
        return Map.of("location", location, "runs", runs);
    }

    private static IEclipsePreferences node() {
        return InstanceScope.INSTANCE.getNode(NODE);
    }

    /** {@return names of key-value pairs that tell little in a table} */
    static List<String> dull() {
        return List.of("run", "adsorption_cell", "adsorption_sites");
    }
}
