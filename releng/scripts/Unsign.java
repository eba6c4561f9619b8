/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Takes the signature files out of the jars given: the JVM caches no class of a signed jar, nor any that extends one,
 * and in Equinox that is every activator, tracker and messages class.
 */
final class Unsign {

    private Unsign() {
    }

    public static void main(String[] jars) throws IOException {
        for (var jar : jars) {
            var copy = Path.of(jar + ".unsigned");
            Files.copy(Path.of(jar), copy); // never in place: the file may be linked from elsewhere
            try (var files = FileSystems.newFileSystem(copy);
                    var entries = Files.newDirectoryStream(files.getPath("META-INF"), "*.{SF,RSA,DSA,EC}")) {
                for (var entry : entries) {
                    Files.delete(entry);
                }
            }
            Files.move(copy, Path.of(jar), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
