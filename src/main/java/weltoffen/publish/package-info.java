/**
 * Brings a baked site to its visitors: into a folder of releases with a symbolic link to the one that is public, or into
 * an object store. Whatever happens on the way, what is public is always whole.
 */
package weltoffen.publish;
